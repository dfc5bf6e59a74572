package org.daiban.device.casebook;

import java.time.LocalDate;
import java.util.Collections;
import org.daiban.core.cases.Act;
import org.daiban.core.cases.ActDetail;
import org.daiban.core.cases.Actor;
import org.daiban.core.cases.CaseFile;
import org.daiban.core.cases.CaseFlow;
import org.daiban.core.cases.CaseState;
import org.daiban.core.cases.CaseSubject;
import org.daiban.core.cases.Letter;
import org.daiban.core.cases.Level;
import org.daiban.core.cases.MissingItem;
import org.daiban.core.cases.RequestRef;
import org.daiban.core.cases.Role;
import org.daiban.core.cases.Transition;
import org.daiban.core.cases.Verdict;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.log.Digest;

/** A township that holds the device's cases, as far as its snapshots tell. */
public final class HolderStory {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Actor CLERK = new Actor("p-100", Role.TOWNSHIP_CLERK, "镇窗口");

  private final String node;
  private final ServiceItem item;

  public HolderStory(String node, ServiceItem item) {
    this.node = node;
    this.item = item;
  }

  public CaseFile received(CaseFile captured) {
    CaseSubject subject = captured.subject();
    ActDetail.Received detail =
        new ActDetail.Received(
            new RequestRef("340822100201-03", 1),
            subject.number(),
            subject.item(),
            subject.itemName(),
            subject.catalogue(),
            subject.applicant(),
            subject.region(),
            node,
            Level.TOWNSHIP,
            subject.department(),
            0,
            "");
    return moved(null, Act.received(captured.caseId(), 1, DAY, Actor.system(), detail));
  }

  CaseFile correction(CaseFile received) {
    String html = "<p>请补交身份证。</p>";
    Letter letter =
        new Letter("W05-2", "W05", "怀补〔2026〕1号", "一次性补正告知书", DAY, html, Digest.of(html).text());
    MissingItem card = new MissingItem(1, "身份证", "未提供", "请带原件");
    ActDetail.Notified detail = new ActDetail.Notified(Collections.singletonList(card), 15, letter);
    return moved(received, Act.on(received, Transition.T4, 2, DAY, node, CLERK, detail));
  }

  public static CaseFile withState(CaseFile file, CaseState state) {
    return changed(file, file.subject(), file.term(), file.revision() + 1, state);
  }

  static CaseFile withTerm(CaseFile file, int term) {
    return changed(file, file.subject(), term, file.revision(), file.state());
  }

  static CaseFile withCaseId(CaseFile file, String caseId) {
    CaseSubject s = file.subject();
    CaseSubject other =
        new CaseSubject(
            caseId,
            s.number(),
            s.item(),
            s.itemName(),
            s.catalogue(),
            s.region(),
            s.department(),
            s.applicant(),
            s.acceptNode(),
            s.suspectedDuplicateOf());
    return changed(file, other, file.term(), file.revision(), file.state());
  }

  private static CaseFile changed(
      CaseFile file, CaseSubject subject, int term, int revision, CaseState state) {
    return new CaseFile(
        subject,
        file.holder(),
        file.handingTo(),
        term,
        revision,
        state,
        file.step(),
        file.dates(),
        file.notice(),
        file.deferred(),
        file.decision(),
        file.letters(),
        file.clocks(),
        file.reviewers(),
        file.history());
  }

  private CaseFile moved(CaseFile file, Act act) {
    Verdict verdict = CaseFlow.move(file, act, item.law());
    if (verdict instanceof Verdict.Moved moved) {
      return moved.file();
    }
    throw new AssertionError(verdict);
  }
}
