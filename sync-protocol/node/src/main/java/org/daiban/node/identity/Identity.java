package org.daiban.node.identity;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.Charge;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Keys;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Signed;
import org.daiban.core.log.Signer;
import org.daiban.core.wire.Base64Text;
import org.daiban.core.wire.WireException;

/** Makes this program's key at its first start and remembers what its enrolment made of it. */
public final class Identity {
  /** The end of a county's and a township's own name; villages count their slots from 00 too. */
  public static final String NODE_SLOT = "-00";

  /** A machine of a village, the county's word on that village, a township, the county. */
  private static final int CHAIN_MAX = 4;

  private Identity() {}

  /** The machine, with a fresh key and epoch if this is its first start. */
  public static Machine open(Connection connection, String freshEpoch) throws SQLException {
    if (!MachineTable.find(connection).isPresent()) {
      KeyPair pair = newKey();
      MachineTable.insert(
          connection,
          Keys.ES256,
          Keys.publicText(pair.getPublic()),
          Base64Text.of(pair.getPrivate().getEncoded()),
          freshEpoch);
    }
    if (MachineTable.find(connection).orElseThrow().sealPublic() == null) {
      KeyPair pair = newKey();
      MachineTable.seal(
          connection,
          Keys.publicText(pair.getPublic()),
          Base64Text.of(pair.getPrivate().getEncoded()));
    }
    return read(connection);
  }

  /** Whether the store has a machine yet. */
  public static boolean exists(Connection connection) throws SQLException {
    return MachineTable.find(connection).isPresent();
  }

  /** The machine as it stands now. */
  public static Machine read(Connection connection) throws SQLException {
    MachineTable.Row row =
        MachineTable.find(connection)
            .orElseThrow(() -> new IllegalStateException("the machine has not been opened"));
    Optional<Certificate> certificate = Optional.empty();
    if (row.subject() != null) {
      certificate = CertificateTable.findRead(connection, row.subject());
    }
    return new Machine(
        signer(row.publicKey(), row.privateKey()),
        new StoredSeal(row.sealPublic(), row.sealPrivate()),
        row.epoch(),
        certificate,
        row.upstream(),
        row.logFloor());
  }

  /** The name of the machine, for those who need no key of it. */
  public static String name(Connection connection) throws SQLException {
    return MachineTable.findSubject(connection)
        .orElseThrow(() -> new IllegalStateException("the machine has no name yet"));
  }

  /** Makes this machine the county of a region: the root, vouching for itself. */
  public static Machine becomeCounty(Connection connection, String region, long now)
      throws SQLException {
    Machine self = read(connection);
    Signer signer = self.signer();
    String name = region + NODE_SLOT;
    Certificate certificate =
        new Certificate(
            name,
            MachineKind.COUNTY,
            region,
            signer.algorithm(),
            signer.publicKey(),
            now,
            name,
            self.seal().algorithm(),
            self.seal().publicKey(),
            null);
    Signed signed = Signed.of(Signed.CERTIFICATE, certificate.text(), signer);
    CertificateTable.store(connection, certificate, signed, now);
    MachineTable.enrolled(connection, name, null);
    return read(connection);
  }

  /** Makes this machine what the chain of its enrolment says; the county's certificate is last. */
  public static Machine become(Connection connection, List<Signed> chain, String upstream, long now)
      throws SQLException {
    storeAll(connection, chain, now);
    String subject = Certificate.parse(chain.get(0).body()).subject();
    MachineTable.enrolled(connection, subject, upstream);
    return read(connection);
  }

  /** The key to ask for a new name with: made once, the same until the machine goes on with it. */
  public static Signer nextKey(Connection connection) throws SQLException {
    if (!MachineTable.findNextKey(connection).isPresent()) {
      KeyPair pair = newKey();
      MachineTable.insertNextKey(
          connection,
          Keys.ES256,
          Keys.publicText(pair.getPublic()),
          Base64Text.of(pair.getPrivate().getEncoded()));
    }
    String[] key = MachineTable.findNextKey(connection).orElseThrow();
    return signer(key[0], key[1]);
  }

  /**
   * Makes this machine go on with its next key, under the name of the chain's first certificate.
   */
  public static Machine goOnAs(Connection connection, List<Signed> chain, long now)
      throws SQLException {
    storeAll(connection, chain, now);
    MachineTable.renamed(connection, Certificate.parse(chain.get(0).body()).subject());
    return read(connection);
  }

  private static void storeAll(Connection connection, List<Signed> chain, long now)
      throws SQLException {
    Certificate root = Certificate.parse(chain.get(chain.size() - 1).body());
    for (Signed signed : chain) {
      if (signed.purpose().equals(Signed.CERTIFICATE)) {
        CertificateTable.store(connection, Certificate.parse(signed.body()), signed, now);
      } else if (signed.purpose().equals(Signed.CHARGE) && signed.signedBy(root.publicKey())) {
        ChargeTable.put(connection, Charge.parse(signed.body()), signed);
      }
    }
  }

  /**
   * The certificates from a machine up to the county, as texts, the county's last; with the
   * county's word behind that of a village's machine that a township of another code has let in.
   */
  public static List<String> chain(Connection connection, String subject) throws SQLException {
    List<String> chain = new ArrayList<>();
    String next = subject;
    while (next != null && chain.size() < CHAIN_MAX) {
      Optional<Signed> signed = CertificateTable.find(connection, next);
      if (!signed.isPresent()) {
        break;
      }
      chain.add(signed.get().text());
      Certificate certificate = Certificate.parse(signed.get().body());
      if (Moves.isLetInByAnother(certificate)) {
        ChargeTable.findSigned(connection, certificate.region())
            .ifPresent(charge -> chain.add(charge.text()));
      }
      next = certificate.issuer().equals(next) ? null : certificate.issuer();
    }
    return chain;
  }

  /** Of certificates that came along those that do not stand here just so. */
  public static List<String> unknown(Connection connection, List<String> texts)
      throws SQLException {
    List<String> unknown = new ArrayList<>();
    for (String text : texts) {
      Optional<Signed> signed = read(text);
      if (signed.filter(each -> each.purpose().equals(Signed.CERTIFICATE)).isPresent()
          && !CertificateTable.holds(connection, Certificate.nameInChain(signed.get()), text)) {
        unknown.add(text);
      }
    }
    return unknown.isEmpty() ? unknown : texts;
  }

  /** Whether these certificates lead from a machine to this county. */
  public static boolean isVouchedFor(Connection connection, String subject, List<String> texts)
      throws SQLException {
    return Certificate.verified(subject, bySubject(texts), root(connection)) != null;
  }

  private static Map<String, Signed> bySubject(List<String> texts) {
    Map<String, Signed> chain = new HashMap<>();
    for (String text : texts) {
      read(text).ifPresent(signed -> chain.put(Certificate.nameInChain(signed), signed));
    }
    return chain;
  }

  /** Checks certificates that came along with batches and stores those that hold. */
  public static void learn(Connection connection, List<String> texts, long now)
      throws SQLException {
    if (texts.isEmpty()) {
      return;
    }
    Map<String, Signed> chain = bySubject(texts);
    Certificate root = root(connection);
    addKnown(connection, chain);
    for (String subject : new ArrayList<>(chain.keySet())) {
      Certificate certificate =
          chain.get(subject).purpose().equals(Signed.CERTIFICATE)
              ? Certificate.verified(subject, chain, root)
              : null;
      boolean believed =
          certificate != null
              && Revocations.isTrusted(connection, certificate.issuer(), certificate.issuedAtMs());
      if (believed && !subject.equals(root.subject())) {
        CertificateTable.store(connection, certificate, chain.get(subject), now);
      }
    }
  }

  /** What stands here of those who vouch for the newcomers: a feed brings a certificate alone. */
  private static void addKnown(Connection connection, Map<String, Signed> chain)
      throws SQLException {
    for (Signed signed : new ArrayList<>(chain.values())) {
      if (signed.purpose().equals(Signed.CERTIFICATE)) {
        Certificate certificate = Certificate.parse(signed.body());
        Optional<Signed> issuer = CertificateTable.find(connection, certificate.issuer());
        issuer.ifPresent(known -> chain.putIfAbsent(certificate.issuer(), known));
        if (Moves.isLetInByAnother(certificate)) {
          ChargeTable.findSigned(connection, certificate.region())
              .ifPresent(charge -> chain.put(Certificate.nameInChain(charge), charge));
        }
      }
    }
  }

  /** A certificate as it came; one that cannot be read vouches for nobody and stops nothing. */
  private static Optional<Signed> read(String text) {
    try {
      Signed signed = Signed.parse(text);
      Certificate.nameInChain(signed);
      return Optional.of(signed);
    } catch (WireException unreadable) {
      return Optional.empty();
    }
  }

  /** The certificate of a machine that this node knows. */
  public static Optional<Certificate> find(Connection connection, String subject)
      throws SQLException {
    return CertificateTable.findRead(connection, subject);
  }

  /** Stores a certificate that this node itself has signed. */
  public static void vouch(Connection connection, Certificate certificate, Signed signed, long now)
      throws SQLException {
    CertificateTable.store(connection, certificate, signed, now);
  }

  /** The names of all machines that were ever let in at a place. */
  public static List<String> machinesOf(Connection connection, String region) throws SQLException {
    return CertificateTable.subjects(connection, region);
  }

  /** The county's certificate. */
  public static Certificate root(Connection connection) throws SQLException {
    Certificate top = read(connection).enrolled();
    for (int n = 1; n < CHAIN_MAX && !top.issuer().equals(top.subject()); n++) {
      Optional<Certificate> issuer = CertificateTable.findRead(connection, top.issuer());
      if (!issuer.isPresent()) {
        break;
      }
      top = issuer.get();
    }
    return top;
  }

  /** A name for a fresh store: what an epoch is called. */
  public static String epoch(byte[] random) {
    return Digest.of(random).hex().substring(0, 16);
  }

  private static Signer signer(String publicKey, String privateKey) {
    return new StoredSigner(publicKey, privateKey);
  }

  static KeyPair pair(String publicKey, String privateKey) {
    try {
      KeyFactory factory = KeyFactory.getInstance("EC");
      return new KeyPair(
          factory.generatePublic(new X509EncodedKeySpec(Base64Text.bytes(publicKey))),
          factory.generatePrivate(new PKCS8EncodedKeySpec(Base64Text.bytes(privateKey))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a stored key of this machine cannot be read", e);
    }
  }

  /** A fresh key pair on P-256, for signing or for sealing. */
  static KeyPair newKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no P-256", e);
    }
  }
}
