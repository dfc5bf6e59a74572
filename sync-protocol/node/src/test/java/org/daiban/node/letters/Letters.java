package org.daiban.node.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daiban.core.calendar.DueDate;
import org.daiban.core.calendar.LimitUnit;
import org.daiban.core.cases.Act;
import org.daiban.core.cases.ActDetail;
import org.daiban.core.cases.Actor;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseFlow;
import org.daiban.core.cases.DeferredItem;
import org.daiban.core.cases.ItemLaw;
import org.daiban.core.cases.Letter;
import org.daiban.core.cases.Level;
import org.daiban.core.cases.Limit;
import org.daiban.core.cases.MissingItem;
import org.daiban.core.cases.RequestRef;
import org.daiban.core.cases.ServingFacts;
import org.daiban.core.cases.ServingMode;
import org.daiban.core.cases.StepLaw;
import org.daiban.core.cases.Verdict;
import org.daiban.core.log.Keys;
import org.daiban.core.log.Signer;

/** One letter of each kind, about one case of the sample county. */
public final class Letters {
  public static final String TOWNSHIP = "340822100000-00";
  public static final String COUNTY = "340822000000-00";
  static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  static final DueDate DUE = new DueDate(LocalDate.of(2026, 3, 23), false);

  private static final String GRANT = "行政给付";
  private static final Signer KEY = newKey();

  private Letters() {}

  /** A letter of the sample township about the case of this applicant. */
  public static Letter printed(LetterBody body, String applicant) {
    Organ organ = organs().at(TOWNSHIP, "县民政局");
    LetterHead head =
        new LetterHead(
            received(applicant).subject(),
            organ,
            body.kind() + "-2",
            "怀高河政〔2026〕1号",
            DAY,
            "王代办",
            "李窗口",
            body.kind().isSealed());
    return LetterPress.print(head, body, TOWNSHIP, signer());
  }

  /** The same by the county's office, with a number out of its series. */
  public static Letter issued(Connection connection, CaseFile file, LetterBody body)
      throws SQLException {
    return new LetterOffice(organs(), COUNTY, signer())
        .issue(connection, file, body, DAY, "王代办", "陈首席");
  }

  /** The node's key, the same in one run. */
  static Signer signer() {
    return KEY;
  }

  private static Signer newKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair pair = generator.generateKeyPair();
      return Keys.signer(pair.getPrivate(), pair.getPublic());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public static Organs organs() {
    try (InputStream in = Letters.class.getResourceAsStream("/sample/organs.json")) {
      return Organs.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One body of each kind; every text in it that people type is the given one. */
  public static List<LetterBody> all(String typed) {
    return List.of(
        new MaterialReceipt(papers(typed), "2026年3月2日10时05分", LocalDate.of(2026, 3, 3), false),
        acceptance(GRANT, typed),
        new CorrectionNotice(GRANT, List.of(new MissingItem(2, typed, typed, typed)), 15, DUE),
        new ReviewOpinion("怀宁县民政局", typed, papers(typed), 3),
        new GrantDecision("行政许可", DAY, typed, List.of("《老年人权益保障法》第三十一条")),
        new GrantDecision(GRANT, DAY, typed, List.of("《老年人权益保障法》第三十一条")),
        new RefusalDecision(GRANT, DAY, typed, typed),
        new CollectionNotice(typed, "高河镇为民服务中心", "", "工作日", true),
        new DeliveryReceipt(
            "给付通知书", typed, typed, ServingMode.PICKUP, DAY, "", "sha256:ab", ServingFacts.NONE, ""),
        new DeliveryReceipt(
            "给付通知书",
            typed,
            typed,
            ServingMode.POST,
            DAY,
            "",
            "sha256:ab",
            ServingFacts.NONE,
            "邮政速递 EX0001"),
        new DeliveryReceipt(
            "给付通知书",
            typed,
            typed,
            ServingMode.LEFT,
            DAY,
            "",
            "sha256:ab",
            new ServingFacts(typed, typed, ""),
            ""),
        new DeliveryReceipt(
            "给付通知书",
            typed,
            typed,
            ServingMode.AGENT,
            DAY,
            typed,
            "sha256:ab",
            ServingFacts.NONE,
            ""),
        new DeclinedNotice(GRANT, typed, typed, typed),
        new NotNeededNotice(GRANT, typed),
        new TransferNotice(typed, typed, DAY),
        new ProcedureNotice(GRANT, typed, 15, typed, DAY),
        new ResumeNotice(typed, typed, DAY, Optional.of(DUE)),
        new ExtensionNotice(GRANT, DUE, 10, DUE, typed, typed),
        new PostingNotice(typed, "高河村", "最低生活保障", typed, DAY, DUE),
        new ObjectionRecord(typed, DAY),
        new WithdrawalNote(typed, typed, DAY),
        new TerminationNotice(typed, typed, DAY));
  }

  static AcceptanceNotice acceptance(String type, String typed) {
    return new AcceptanceNotice(
        type,
        DAY,
        papers(typed),
        Optional.of(new Limit(10, LimitUnit.WORKING_DAYS, "承诺时限")),
        Optional.empty(),
        Optional.of(DUE),
        List.of(typed),
        "不收费",
        List.of(new DeferredItem(3, typed, LocalDate.of(2026, 3, 20))));
  }

  private static List<MaterialLine> papers(String typed) {
    return List.of(
        new MaterialLine("养老服务补贴申请表", "原件", 1, "留存"), new MaterialLine(typed, "复印件", 2, "退还"));
  }

  /** A case of 养老服务补贴, received by the township. */
  public static CaseFile received(String applicant) {
    ItemLaw law = law();
    ActDetail.Received detail =
        new ActDetail.Received(
            new RequestRef("340822100201-00", 1),
            "340822100201260302000017",
            law.code(),
            law.name(),
            "sample-2026.1",
            applicant,
            "340822100201",
            TOWNSHIP,
            law.decideLevel(),
            law.department(),
            0L,
            "");
    Act act = Act.received("0f8fad5b-d9cb-469f-a165-70867728950e", 0L, DAY, Actor.system(), detail);
    if (CaseFlow.move(null, act, law) instanceof Verdict.Moved moved) {
      return moved.file();
    }
    throw new AssertionError("the case was not received");
  }

  static ItemLaw law() {
    return new ItemLaw(
        "340511014000",
        "经济困难老年人养老服务补贴",
        GRANT,
        "县民政局",
        Level.TOWNSHIP,
        Level.COUNTY,
        true,
        Optional.empty(),
        Optional.empty(),
        List.of(new StepLaw(1, "受理", Level.TOWNSHIP, "accept", 1, LimitUnit.WORKING_DAYS)),
        List.of());
  }
}
