package org.daiban.core.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.daiban.core.wire.Json;

/**
 * What changes from one version of an item to another, field by field in Chinese, so that a
 * reviewer reads the change and not two records. Lines of a list are matched by what names them: a
 * material or step by its name, a field of the form by its id.
 *
 * @param field what changes, such as 申请材料“居民身份证”·复印件份数
 * @param before in words; empty when it is new
 * @param after in words; empty when it falls away
 */
public record ItemDifference(String field, String before, String after) {
  private static final List<String> NAMING = Arrays.asList("name", "id", "q", "dept");

  /** All differences, in the order of the implementing list; the new record first when none was. */
  public static List<ItemDifference> between(String beforeJson, String afterJson) {
    Map<String, Object> before = map(beforeJson);
    Map<String, Object> after = map(afterJson);
    Set<String> fields = new LinkedHashSet<>(ItemFieldNames.all().keySet());
    fields.addAll(before.keySet());
    fields.addAll(after.keySet());
    List<ItemDifference> found = new ArrayList<>();
    for (String field : fields) {
      compare(ItemFieldNames.of(field), before.get(field), after.get(field), found);
    }
    return Collections.unmodifiableList(found);
  }

  private static Map<String, Object> map(String json) {
    return json.isEmpty()
        ? Collections.emptyMap()
        : Json.object(json, CatalogueReader.CHARS_MAX).asMap();
  }

  private static void compare(
      String label, Object before, Object after, List<ItemDifference> found) {
    if (Objects.equals(before, after)) {
      return;
    }
    if (isRecord(before) && isRecord(after)) {
      records(label, (Map<?, ?>) before, (Map<?, ?>) after, found);
    } else if (before instanceof List<?> || after instanceof List<?>) {
      lists(label, list(before), list(after), found);
    } else if (!words(before).equals(words(after))) {
      found.add(new ItemDifference(label, words(before), words(after)));
    }
  }

  private static boolean isRecord(Object value) {
    return value instanceof Map<?, ?>;
  }

  private static List<?> list(Object value) {
    return value instanceof List<?> ? (List<?>) value : Collections.emptyList();
  }

  private static void records(
      String label, Map<?, ?> before, Map<?, ?> after, List<ItemDifference> found) {
    Set<Object> fields = new LinkedHashSet<>(before.keySet());
    fields.addAll(after.keySet());
    for (Object field : fields) {
      String named = label + "·" + ItemFieldNames.within(field.toString());
      compare(named, before.get(field), after.get(field), found);
    }
  }

  private static void lists(
      String label, List<?> before, List<?> after, List<ItemDifference> found) {
    Map<String, Object> old = byName(before);
    Map<String, Object> now = byName(after);
    for (Map.Entry<String, Object> each : old.entrySet()) {
      if (!now.containsKey(each.getKey())) {
        found.add(new ItemDifference(label, words(each.getValue()), ""));
      } else {
        String named = label + "“" + each.getKey() + "”";
        compare(named, each.getValue(), now.get(each.getKey()), found);
      }
    }
    for (Map.Entry<String, Object> each : now.entrySet()) {
      if (!old.containsKey(each.getKey())) {
        found.add(new ItemDifference(label, "", words(each.getValue())));
      }
    }
    List<String> kept = new ArrayList<>(old.keySet());
    kept.retainAll(now.keySet());
    List<String> moved = new ArrayList<>(now.keySet());
    moved.retainAll(old.keySet());
    if (!kept.equals(moved)) {
      found.add(new ItemDifference(label + "·顺序", String.join("、", kept), String.join("、", moved)));
    }
  }

  private static Map<String, Object> byName(List<?> list) {
    Map<String, Object> byName = new LinkedHashMap<>();
    for (Object each : list) {
      byName.put(nameBeside(byName.keySet(), name(each)), each);
    }
    return byName;
  }

  /** Lines of one name are told apart by counting, so that none hides behind another. */
  private static String nameBeside(Set<String> taken, String name) {
    String unique = name;
    for (int n = 2; taken.contains(unique); n++) {
      unique = name + "#" + n;
    }
    return unique;
  }

  private static String name(Object line) {
    if (line instanceof Map<?, ?>) {
      for (String naming : NAMING) {
        Object name = ((Map<?, ?>) line).get(naming);
        if (name != null) {
          return name.toString();
        }
      }
    }
    return words(line);
  }

  /** A value as a person reads it. */
  private static String words(Object value) {
    if (value == null) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    if (value instanceof Map<?, ?>) {
      for (Map.Entry<?, ?> each : ((Map<?, ?>) value).entrySet()) {
        String words = words(each.getValue());
        if (!words.isEmpty()) {
          parts.add(ItemFieldNames.within(each.getKey().toString()) + "：" + words);
        }
      }
      return String.join("，", parts);
    }
    if (value instanceof List<?>) {
      ((List<?>) value).forEach(each -> parts.add(words(each)));
      return String.join("；", parts);
    }
    return ItemFieldNames.word(value.toString());
  }
}
