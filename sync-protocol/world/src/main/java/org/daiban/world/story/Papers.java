package org.daiban.world.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daiban.world.demo.Player;

/**
 * What a villager of the story brings: answers for the form and papers. All people are made up;
 * their numbers carry years of birth in which nobody alive was born.
 *
 * @param item code of the service item
 * @param form answers by field, without the signature
 * @param originals numbers of the materials that the villager has at hand
 * @param photos pictures of each of these
 */
public record Papers(String item, Map<String, Object> form, List<Integer> originals, int photos) {
  /** 经济困难老年人养老服务补贴. */
  public static final String CARE_SUBSIDY = "340511014000";

  /** 特困人员救助供养认定. */
  public static final String DESTITUTE_SUPPORT = "340511002000";

  /** 农村村民宅基地申请审批. */
  public static final String HOMESTEAD = "340190030000";

  /** The identity card is left at home: material 2 is missing. */
  public static Papers careSubsidyWithoutCard() {
    Map<String, Object> form = person("张有福", "34082219000101005X");
    form.put("kind", "养老服务补贴");
    form.put("self_care", "部分失能");
    return new Papers(CARE_SUBSIDY, form, List.of(3), 2);
  }

  /** Nothing is missing. */
  public static Papers destituteSupport() {
    Map<String, Object> form = person("吴长根", "340822190402290013");
    form.put("category", "老年人");
    form.put("support_form", "分散供养");
    form.put("self_care", "半护理");
    return new Papers(DESTITUTE_SUPPORT, form, List.of(2, 3, 4, 6, 7), 2);
  }

  /** A homestead on a plot that is forest. */
  public static Papers homestead() {
    Map<String, Object> form = person("周大田", "340822190001010017");
    form.remove("account_name");
    form.remove("bank_account");
    form.remove("bank_name");
    form.put("family", List.of(member()));
    form.put("household", "1");
    form.put("apply_kind", "新建");
    form.put("apply_area", "120");
    form.put("build_area", "200");
    form.put("floors", "2");
    form.put("land_kind", "农用地(林地)");
    form.put("four_bounds", "东至村道，西至水塘，南至老屋，北至林地");
    return new Papers(HOMESTEAD, form, List.of(2, 3, 4, 5, 6), 1);
  }

  private static Map<String, Object> member() {
    Map<String, Object> member = new LinkedHashMap<>();
    member.put("name", "周大田");
    member.put("id_no", "340822190001010017");
    member.put("relation", "本人");
    member.put("month_income", "1200.00");
    member.put("health", "健康");
    return member;
  }

  private static Map<String, Object> person(String name, String number) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("applicant_name", name);
    form.put("id_no", number);
    form.put("phone", "0556-0000002");
    form.put("hukou_region", Player.VILLAGE);
    form.put("hukou_address", "高河村老屋组示例门牌1号");
    form.put("account_name", name);
    form.put("bank_account", "6217000000000000012");
    form.put("bank_name", "示例农商行高河支行");
    form.put("truth_promise", true);
    return form;
  }

  /** The applicant's made-up name. */
  public String applicant() {
    return form.get("applicant_name").toString();
  }
}
