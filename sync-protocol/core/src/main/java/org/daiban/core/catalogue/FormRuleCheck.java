package org.daiban.core.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.daiban.core.number.RegionCode;

/** The guards on the form of one item: a rule that nobody can keep must never reach a village. */
final class FormRuleCheck {
  private final CatalogueCheck problems;
  private final String item;

  FormRuleCheck(CatalogueCheck problems, String item) {
    this.problems = problems;
    this.item = item;
  }

  void check(List<FormField> form) {
    Set<String> ids = new HashSet<>();
    for (FormField field : form) {
      require(ids.add(field.id()), field, "duplicate-field", "与另一个字段编号相同");
      check(field);
    }
    for (FormField field : form) {
      requireKnown(field, field.rule().notAfter(), ids);
      requireKnown(field, field.rule().notBefore(), ids);
    }
  }

  private void check(FormField field) {
    FieldRule rule = field.rule();
    require(field.findType().isPresent(), field, "field-type", "类型不认识(" + field.type() + ")");
    require(compiles(rule.pattern()), field, "pattern", "格式规则写错，无法使用");
    require(checksumIsKnown(rule.checksum()), field, "checksum", "校验方法不认识");
    require(levelIsKnown(rule.level()), field, "level", "区划层级不认识");
    boolean chooses = is(field, FieldType.SELECT) || is(field, FieldType.MULTISELECT);
    require(!chooses || !rule.options().isEmpty(), field, "no-options", "没有可选项");
    boolean hasColumns = !is(field, FieldType.TABLE) || !rule.columns().isEmpty();
    require(hasColumns, field, "no-columns", "是表格却没有列");
    check(rule.columns());
  }

  private void requireKnown(FormField field, Optional<String> bound, Set<String> ids) {
    boolean known =
        bound
            .map(name -> name.equals("today") || name.equals("now") || ids.contains(name))
            .orElse(true);
    require(known, field, "date-bound", "拿来比较先后的字段不存在");
  }

  private void require(boolean holds, FormField field, String code, String fault) {
    problems.require(holds, code, item + "的表单字段“" + field.label() + "”" + fault + "，请改正");
  }

  private static boolean is(FormField field, FieldType type) {
    return field.type().equals(type.word());
  }

  private static boolean compiles(Optional<String> pattern) {
    try {
      pattern.ifPresent(Pattern::compile);
      return true;
    } catch (PatternSyntaxException wrong) {
      return false;
    }
  }

  private static boolean checksumIsKnown(String checksum) {
    return switch (checksum) {
      case "", "gb11643", "gb32100", "luhn" -> true;
      default -> false;
    };
  }

  private static boolean levelIsKnown(Optional<String> level) {
    return level.map(word -> findLevel(word).isPresent()).orElse(true);
  }

  static Optional<RegionCode.Level> findLevel(String word) {
    for (RegionCode.Level level : RegionCode.Level.values()) {
      if (level.name().equalsIgnoreCase(word)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }
}
