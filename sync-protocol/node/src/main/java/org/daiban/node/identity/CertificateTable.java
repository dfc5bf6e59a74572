package org.daiban.node.identity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Signed;
import org.daiban.node.store.Sql;

/** The certificates this node has checked. */
public final class CertificateTable {
  private CertificateTable() {}

  /** The signed certificate of a machine, if it is known here. */
  public static Optional<Signed> find(Connection connection, String subject) throws SQLException {
    return Sql.find(
        connection,
        "SELECT signed FROM certificate WHERE subject = ?",
        row -> Signed.parse(row.getString("signed")),
        subject);
  }

  /** What the certificate of a machine says, if it is known here. */
  static Optional<Certificate> findRead(Connection connection, String subject) throws SQLException {
    return Sql.find(
        connection,
        "SELECT signed FROM certificate WHERE subject = ?",
        row -> ReadCertificates.of(row.getString("signed")),
        subject);
  }

  /** Whether the certificate of a machine stands here with this very text. */
  static boolean holds(Connection connection, String subject, String text) throws SQLException {
    return Sql.number(
            connection,
            "SELECT count(*) FROM certificate WHERE subject = ? AND signed = ?",
            subject,
            text)
        > 0;
  }

  /** The slots given out in a region so far, as names of machines. */
  static List<String> subjects(Connection connection, String region) throws SQLException {
    return Sql.list(
        connection,
        "SELECT subject FROM certificate WHERE region = ? ORDER BY subject",
        row -> row.getString("subject"),
        region);
  }

  static void store(Connection connection, Certificate certificate, Signed signed, long now)
      throws SQLException {
    Sql.update(
        connection,
        """
        INSERT INTO certificate (subject, kind, region, signed, stored_at) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (subject) DO NOTHING
        """,
        certificate.subject(),
        certificate.kind().name(),
        certificate.region(),
        signed.text(),
        now);
  }
}
