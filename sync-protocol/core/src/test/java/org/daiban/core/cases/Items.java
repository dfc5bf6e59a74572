package org.daiban.core.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.daiban.core.calendar.LimitUnit;

/** The items that the tests of this package speak of. */
final class Items {
  private Items() {}

  /** 养老服务补贴: accepted and reviewed by the township, decided by the county. */
  static ItemLaw elderCare() {
    return item(
        Level.TOWNSHIP,
        Level.COUNTY,
        "受理 township accept 1",
        "初审 township review 4",
        "审批 county decide 5");
  }

  /** An item in whose township two steps follow acceptance. */
  static ItemLaw surveyed() {
    return item(
        Level.TOWNSHIP,
        Level.COUNTY,
        "受理 township accept 1",
        "入户调查 township survey 4",
        "初审 township review 4",
        "审批 county decide 5");
  }

  /** An item whose result of the survey hangs in the village before it goes up. */
  static ItemLaw posted() {
    return item(
        Level.TOWNSHIP,
        Level.COUNTY,
        "受理 township accept 1",
        "入户调查 township survey 4",
        "公示 village publicity 7",
        "审批 county decide 5");
  }

  /** An item that the township decides by itself. */
  static ItemLaw townshipOwn() {
    return item(Level.TOWNSHIP, Level.TOWNSHIP, "受理 township accept 1", "决定 township decide 5");
  }

  /** An item whose papers go up to the county without a review by the township. */
  static ItemLaw passedOn() {
    return item(Level.TOWNSHIP, Level.COUNTY, "受理 township accept 1", "审批 county decide 5");
  }

  /** An item with a joint step first. */
  static ItemLaw joint() {
    return item(
        Level.TOWNSHIP,
        Level.TOWNSHIP,
        "受理 township accept 1",
        "联合审查 township joint 5",
        "决定 township decide 5");
  }

  /** The same as 养老服务补贴; papers 3 and 5 may follow, a promise may stand for 4. */
  static ItemLaw withPapers() {
    ItemLaw law = elderCare();
    return new ItemLaw(
        law.code(),
        law.name(),
        law.type(),
        law.department(),
        law.acceptLevel(),
        law.decideLevel(),
        law.proxyAllowed(),
        law.promised(),
        law.statutory(),
        law.steps(),
        law.procedures(),
        law.joint(),
        Arrays.asList(
            new PaperLaw(2, "居民身份证", false, false),
            new PaperLaw(3, "房屋安全鉴定报告", true, false),
            new PaperLaw(4, "无房产证明", false, true),
            new PaperLaw(5, "家庭收入证明", true, false)));
  }

  /** An item of these levels; a step reads: name, level, kind, working days. */
  static ItemLaw item(Level accept, Level decide, String... steps) {
    List<StepLaw> list = new ArrayList<>();
    for (String step : steps) {
      String[] word = step.split(" ", -1);
      list.add(
          new StepLaw(
              list.size() + 1,
              word[0],
              Level.ofWord(word[1]),
              word[2],
              Integer.parseInt(word[3]),
              LimitUnit.WORKING_DAYS));
    }
    return new ItemLaw(
        "340511014000",
        "经济困难老年人养老服务补贴",
        "行政给付",
        "县民政局",
        accept,
        decide,
        true,
        Optional.of(new Limit(10, LimitUnit.WORKING_DAYS, "承诺时限")),
        Optional.of(new Limit(20, LimitUnit.WORKING_DAYS, "行政许可法第四十二条")),
        list,
        Arrays.asList(new ProcedureLaw("能力评估", false), new ProcedureLaw("现场踏勘", true)));
  }
}
