package org.daiban.world.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.daiban.core.catalogue.FieldType;
import org.daiban.core.catalogue.FormField;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.log.Digest;

/** Fills in the form of any item of the catalogue, as a villager's answers would. */
public final class MadeUpForm {
  private static final int OPTIONAL_OF_TEN = 3;
  private static final int ROWS_MAX = 3;

  private final Random random;
  private final MadeUpVillager villager;
  private final String region;
  private final String village;
  private final Supplier<Digest> picture;
  private final String name;

  /**
   * Answers of one villager.
   *
   * @param region the village's code
   * @param village its name
   * @param picture takes a picture and says its digest
   */
  public MadeUpForm(Random random, String region, String village, Supplier<Digest> picture) {
    this.random = random;
    this.villager = new MadeUpVillager(random);
    this.region = region;
    this.village = village;
    this.picture = picture;
    this.name = villager.name();
  }

  /** The answers to all that must be answered, and to some of the rest. */
  public Map<String, Object> of(ServiceItem item) {
    return row(item.form());
  }

  private Map<String, Object> row(List<FormField> fields) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (FormField field : fields) {
      if (field.required() || random.nextInt(10) < OPTIONAL_OF_TEN) {
        row.put(field.id(), answer(field));
      }
    }
    return row;
  }

  private Object answer(FormField field) {
    FieldType type = field.findType().orElseThrow();
    return switch (type) {
      case TEXT -> text(field);
      case TEXTAREA -> villager.sentence();
      case IDCARD -> villager.citizenNumber();
      case USCC -> "91340822MA2" + villager.digits(5) + "X9";
      case PHONE -> villager.phone();
      case DATE -> villager.date();
      case DATETIME -> villager.date() + "T08:30";
      case MONTH -> villager.date().substring(0, 7);
      case INTEGER -> Integer.toString(random.nextInt(9));
      case DECIMAL -> random.nextInt(90) + "." + random.nextInt(10);
      case MONEY -> random.nextInt(90) * 100 + ".00";
      case SELECT -> villager.one(field.rule().options());
      case MULTISELECT -> List.of(villager.one(field.rule().options()));
      case BOOLEAN -> true;
      case REGION -> region;
      case GEO -> Map.of("lon", "116." + villager.digits(6));
      case BANKCARD -> villager.account();
      case PHOTO, SIGNATURE -> picture.get().text();
      case TABLE -> rows(field);
    };
  }

  private List<Object> rows(FormField table) {
    List<Object> rows = new ArrayList<>();
    for (int i = random.nextInt(ROWS_MAX); i >= 0; i--) {
      rows.add(row(table.rule().columns()));
    }
    return rows;
  }

  private String text(FormField field) {
    String id = field.id();
    if (id.equals("applicant_name") || id.equals("account_name")) {
      return name;
    }
    if (field.rule().pattern().orElse("").contains("IsHan")) {
      return villager.name();
    }
    if (id.contains("address") || id.contains("place")) {
      return villager.address(village);
    }
    if (id.equals("bank_name") || id.equals("bank")) {
      return villager.bank();
    }
    return named(field.label().toLowerCase(Locale.ROOT));
  }

  private String named(String label) {
    if (label.contains("编号") || label.contains("号码") || label.contains("证号")) {
      return villager.digits(10);
    }
    return label.contains("院") || label.contains("校") || label.contains("单位")
        ? villager.place()
        : villager.words();
  }
}
