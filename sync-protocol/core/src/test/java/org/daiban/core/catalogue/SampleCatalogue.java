package org.daiban.core.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sample catalogue and regions, and a form filled in properly for any of its items. */
public final class SampleCatalogue {
  static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 21, 14, 30);
  static final String DIGEST =
      "sha256:1111111111111111111111111111111111111111111111111111111111111111";

  private SampleCatalogue() {}

  static String text() {
    return resource("/catalogue.json");
  }

  /** The sample catalogue. */
  public static Catalogue catalogue() {
    return CatalogueReader.read(text());
  }

  /** The sample county's regions. */
  public static Regions regions() {
    return Regions.read(resource("/regions.json"));
  }

  static ServiceItem item(String shortName) {
    return catalogue().items().stream()
        .filter(item -> item.shortName().equals(shortName))
        .findFirst()
        .orElseThrow();
  }

  /** A form without fault; tests then change what they are about. */
  public static Map<String, Object> filled(ServiceItem item) {
    Map<String, Object> form = new LinkedHashMap<>();
    item.form().forEach(field -> form.put(field.id(), answer(field)));
    return form;
  }

  private static Object answer(FormField field) {
    return switch (field.findType().orElseThrow()) {
      case TEXT, TEXTAREA -> text(field);
      case IDCARD -> "340822190001010017";
      case USCC -> "92340822MA2X00019H";
      case PHONE -> "13000000000";
      case DATE -> "2026-11-21";
      case DATETIME -> "2026-11-20T09:05";
      case MONTH -> "2026-10";
      case INTEGER, DECIMAL, MONEY -> field.rule().min().map(Object::toString).orElse("1");
      case SELECT -> field.rule().options().get(0);
      case MULTISELECT -> List.of(field.rule().options().get(0));
      case BOOLEAN -> true;
      case REGION ->
          field.rule().level().equals(Optional.of("village")) ? "340822100201" : "340800000000";
      case GEO -> Map.of("lon", "116.828", "lat", "30.735");
      case BANKCARD -> "6200000000000000000";
      case PHOTO, SIGNATURE -> DIGEST;
      case TABLE -> List.of(row(field));
    };
  }

  private static Map<String, Object> row(FormField table) {
    Map<String, Object> row = new LinkedHashMap<>();
    table.rule().columns().forEach(column -> row.put(column.id(), answer(column)));
    return row;
  }

  private static String text(FormField field) {
    String pattern = field.rule().pattern().orElse("");
    if (pattern.contains("IsHan")) {
      return "某某";
    }
    return switch (pattern) {
      case "" -> "怀宁县某处某事某物某人某时";
      case "^[A-Z]\\d{9}$" -> "A000000000";
      case "^\\d{17}[\\dX][1-7][1-4](B\\d)?$" -> "34082219000101001744";
      case "^\\d{12}[A-Z]{2}\\d{5}$" -> "340822100201JC00001";
      default -> "0000000000";
    };
  }

  private static String resource(String name) {
    try (InputStream in = SampleCatalogue.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
