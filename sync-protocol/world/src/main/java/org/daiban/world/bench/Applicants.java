package org.daiban.world.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daiban.core.log.Digest;
import org.daiban.core.request.HandedMaterial;
import org.daiban.core.request.Mandate;
import org.daiban.device.capture.DraftContent;
import org.daiban.world.story.Papers;

/** Made-up villagers who apply for one of two items, with everything that each item asks for. */
final class Applicants {
  private static final String[] FAMILIES = {"王", "李", "张", "吴", "程", "汪", "何", "丁", "潘", "胡"};
  private static final String[] GIVEN = {"有福", "长根", "桂英", "大年", "秀兰", "来喜", "金宝", "玉珍"};

  private Applicants() {}

  /** What the numbered villager brings. */
  static Papers papers(int number) {
    Papers papers = number % 3 == 0 ? Papers.careSubsidyWithoutCard() : Papers.destituteSupport();
    Map<String, Object> form = new LinkedHashMap<>(papers.form());
    String name = FAMILIES[number % FAMILIES.length] + GIVEN[number / 10 % GIVEN.length];
    form.put("applicant_name", name);
    form.put("account_name", name);
    return new Papers(papers.item(), form, papers.originals(), 1);
  }

  /** The villager's draft, with the same photo for every paper. */
  static DraftContent content(Papers papers, Digest photo, Digest signature) {
    Map<String, Object> form = new LinkedHashMap<>(papers.form());
    form.put("applicant_signature", signature.text());
    List<HandedMaterial> materials = new ArrayList<>();
    for (int no : papers.originals()) {
      materials.add(new HandedMaterial(no, HandedMaterial.ORIGINAL, List.of(photo), ""));
    }
    List<String> powers =
        List.of(Mandate.SUBMIT, Mandate.SUPPLEMENT, Mandate.QUERY, Mandate.COLLECT);
    return new DraftContent(form, materials, new Mandate(powers, signature));
  }
}
