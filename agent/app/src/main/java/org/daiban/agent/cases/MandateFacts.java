package org.daiban.agent.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daiban.core.request.Application;
import org.daiban.core.request.Mandate;
import org.daiban.device.casebook.CaseDetail;

/** What a printed mandate (代办委托书, W01) knows of its case; the rest is written by hand. */
final class MandateFacts {
  private MandateFacts() {}

  /** By the names of the form's fields; nothing that is empty. */
  static Map<String, String> of(CaseDetail detail) {
    Map<String, String> facts = new LinkedHashMap<>();
    put(facts, "委托人", detail.line().file().subject().applicant());
    put(facts, "身份证号", typed(detail, "id_no"));
    put(facts, "联系电话", typed(detail, "phone"));
    put(facts, "代办员", detail.capturer().orElse(""));
    put(
        facts,
        "委托权限",
        detail.application().map(Application::mandate).map(MandateFacts::powers).orElse(""));
    put(facts, "委托期限", "自登记之日起，至本事项办结之日止");
    return facts;
  }

  private static String typed(CaseDetail detail, String field) {
    Object value = detail.form().get(field);
    return value == null ? "" : value.toString();
  }

  private static String powers(Mandate mandate) {
    List<String> words = new ArrayList<>();
    mandate.powers().forEach(power -> words.add(word(power)));
    return String.join("、", words);
  }

  private static String word(String power) {
    return switch (power) {
      case Mandate.SUBMIT -> "提交申请";
      case Mandate.SUPPLEMENT -> "补正材料";
      case Mandate.QUERY -> "查询进度";
      case Mandate.COLLECT -> "代领结果";
      default -> power;
    };
  }

  private static void put(Map<String, String> facts, String name, String value) {
    if (!value.isEmpty()) {
      facts.put(name, value);
    }
  }
}
