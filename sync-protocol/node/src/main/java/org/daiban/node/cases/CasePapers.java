package org.daiban.node.cases;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseState;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.request.Application;
import org.daiban.core.request.HandedMaterial;
import org.daiban.core.request.Supplement;
import org.daiban.node.identity.Identity;

/** What other features may read of a case: its file, its form and its papers as they stand now. */
public final class CasePapers {
  private CasePapers() {}

  /** A case, whoever holds it. */
  public static Optional<CaseFile> find(Connection connection, String caseId) throws SQLException {
    return CaseTable.find(connection, caseId);
  }

  /** A case that this node holds; empty when another node does, or nobody knows of it. */
  public static Optional<CaseFile> held(Connection connection, String caseId) throws SQLException {
    String node = Identity.read(connection).name();
    return CaseTable.find(connection, caseId).filter(file -> file.holder().equals(node));
  }

  /** The cases that this node holds and whose applicant may still bring what is missing. */
  public static List<CaseFile> inCorrection(Connection connection) throws SQLException {
    String node = Identity.read(connection).name();
    return CaseTable.heldIn(connection, node, CaseState.CORRECTION);
  }

  /** The cases not decided yet that this node holds and another held before. */
  public static List<String> takenOver(Connection connection) throws SQLException {
    return CaseTable.takenOverBy(connection, Identity.read(connection).name());
  }

  /** The form, after supplements and what was mended; empty where its text is not here. */
  public static Map<String, Object> form(Connection connection, CaseFile file, ServiceItem item)
      throws SQLException {
    return SpotFix.form(connection, ofPapers(file), item);
  }

  /** What was handed over for each material, the last word of each. */
  public static List<HandedMaterial> materials(Connection connection, CaseFile file)
      throws SQLException {
    Map<Integer, HandedMaterial> handed = new TreeMap<>();
    Optional<Application> application = ReceivedPapers.application(connection, ofPapers(file));
    application.ifPresent(
        given -> given.materials().forEach(material -> handed.put(material.no(), material)));
    for (Supplement supplement : ReceivedPapers.supplements(connection, ofPapers(file))) {
      supplement.materials().forEach(material -> handed.put(material.no(), material));
    }
    return new ArrayList<>(handed.values());
  }

  /** The case under which the papers were handed in: of a reopened one that is the closed one. */
  private static String ofPapers(CaseFile file) {
    return file.subject().parent().isEmpty() ? file.caseId() : file.subject().parent();
  }
}
