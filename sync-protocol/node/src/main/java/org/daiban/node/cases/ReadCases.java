package org.daiban.node.cases;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseFileText;

/**
 * Cases by their stored texts, read once: whatever moves a case looks at it several times in one
 * transaction, and a text always reads the same.
 */
final class ReadCases {
  private static final int MOST = 64;
  private static final Map<String, CaseFile> READ = new ConcurrentHashMap<>();

  private ReadCases() {}

  static CaseFile of(String body) {
    CaseFile known = READ.get(body);
    return known != null ? known : read(body);
  }

  private static CaseFile read(String body) {
    CaseFile file = CaseFileText.parse(body).file();
    if (READ.size() >= MOST) {
      READ.clear();
    }
    READ.put(body, file);
    return file;
  }
}
