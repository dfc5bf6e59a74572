package org.daiban.core.catalogue;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.daiban.core.number.TypedText;

/** Sends each field to the rules of its type. A check gives the plain value, or null for none. */
final class FieldCheck {
  private final PlaceFields places;

  FieldCheck(Places places) {
    this.places = new PlaceFields(places);
  }

  Object clean(FormField field, String path, Object raw, LocalDateTime now, FormFindings findings) {
    if (isEmpty(raw)) {
      if (field.required()) {
        findings.error(field, path, "required", whatToDo(field));
      }
      return null;
    }
    Optional<FieldType> type = field.findType();
    return type.isPresent() ? cleaned(type.get(), field, path, raw, now, findings) : raw;
  }

  private Object cleaned(
      FieldType type,
      FormField field,
      String path,
      Object raw,
      LocalDateTime now,
      FormFindings findings) {
    return switch (type) {
      case TEXT -> TextFields.line(field, path, raw, findings);
      case TEXTAREA -> TextFields.lines(field, path, raw, findings);
      case IDCARD -> NumberedFields.citizen(field, path, raw, now.toLocalDate(), findings);
      case USCC -> NumberedFields.creditCode(field, path, raw, findings);
      case PHONE -> NumberedFields.phone(field, path, raw, findings);
      case BANKCARD -> NumberedFields.bankCard(field, path, raw, findings);
      case DATE, DATETIME, MONTH -> DateFields.clean(type, field, path, raw, findings);
      case INTEGER, DECIMAL, MONEY -> AmountFields.clean(type, field, path, raw, findings);
      case SELECT -> ChoiceFields.one(field, path, raw, findings);
      case MULTISELECT -> ChoiceFields.some(field, path, raw, findings);
      case BOOLEAN -> ChoiceFields.yesOrNo(field, path, raw, findings);
      case REGION -> places.region(field, path, raw, findings);
      case GEO -> PlaceFields.position(field, path, raw, findings);
      case PHOTO -> AttachmentFields.pictures(field, path, raw, findings);
      case SIGNATURE -> AttachmentFields.signature(field, path, raw, findings);
      case TABLE -> new TableFields(this).rows(field, path, raw, now, findings);
    };
  }

  static boolean isEmpty(Object raw) {
    if (raw instanceof String text) {
      return TypedText.lines(text).isEmpty();
    }
    if (raw instanceof Collection<?> list) {
      return list.isEmpty();
    }
    return raw == null || (raw instanceof Map<?, ?> map && map.isEmpty());
  }

  private static String whatToDo(FormField field) {
    return switch (field.findType().orElse(FieldType.TEXT)) {
      case SIGNATURE -> "还没有签字或捺印，请让本人签好后保存";
      case PHOTO -> "还没有照片，请拍摄或选择照片";
      case SELECT, MULTISELECT, REGION -> "还没有选择，请选择";
      case BOOLEAN -> "还没有勾选，请向本人说明后勾选";
      case TABLE -> "还没有内容，请至少添加一行";
      case TEXT,
          TEXTAREA,
          IDCARD,
          USCC,
          PHONE,
          DATE,
          DATETIME,
          MONTH,
          INTEGER,
          DECIMAL,
          MONEY,
          GEO,
          BANKCARD ->
          "还没有填，请填写";
    };
  }
}
