package org.daiban.core.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers findings and derived values while a form is read; every message starts with a label. */
final class FormFindings {
  final List<Finding> list = new ArrayList<>();
  final Map<String, String> derived = new LinkedHashMap<>();

  void error(FormField field, String path, String code, String todo) {
    add(field, path, code, todo, Finding.Severity.ERROR);
  }

  void warn(FormField field, String path, String code, String todo) {
    add(field, path, code, todo, Finding.Severity.WARNING);
  }

  private void add(FormField field, String path, String code, String todo, Finding.Severity how) {
    list.add(new Finding(path, code, "“" + field.label() + "”" + todo, how));
  }
}
