package org.daiban.core.catalogue;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.daiban.core.wire.Fields;

/** Reads a form's fields with their rules. */
final class FormFieldReader {
  private FormFieldReader() {}

  static FormField field(Fields field) {
    return new FormField(
        field.text("id"),
        field.text("label"),
        field.text("type"),
        field.flag("required"),
        rule(field.object("validation")));
  }

  private static FieldRule rule(Fields rule) {
    return new FieldRule(
        rule.findText("pattern"),
        integer(rule, "minLength"),
        integer(rule, "maxLength"),
        decimal(rule, "min"),
        decimal(rule, "max"),
        integer(rule, "scale"),
        CatalogueReader.texts(rule, "options"),
        rule.textOr("checksum", ""),
        rule.textOr("onFail", "").equals("warn"),
        CatalogueReader.texts(rule, "derive"),
        rule.findText("notAfter"),
        rule.findText("notBefore"),
        integer(rule, "maxAge"),
        rule.findText("level"),
        integer(rule, "minRows"),
        integer(rule, "maxRows"),
        CatalogueReader.each(rule.objects("columns"), FormFieldReader::field),
        rule.has("mustBe") ? Optional.of(rule.flag("mustBe")) : Optional.empty(),
        rule.textOr("note", ""));
  }

  private static Optional<Integer> integer(Fields rule, String name) {
    return rule.has(name) ? Optional.of(rule.integer(name)) : Optional.empty();
  }

  private static Optional<BigDecimal> decimal(Fields rule, String name) {
    if (!rule.has(name)) {
      return Optional.empty();
    }
    Map<String, Object> values = rule.asMap();
    if (!(values.get(name) instanceof Number)) {
      throw rule.wrong(name, "a number");
    }
    return Optional.of(new BigDecimal(values.get(name).toString()));
  }
}
