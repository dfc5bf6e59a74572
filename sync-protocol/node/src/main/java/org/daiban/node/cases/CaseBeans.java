package org.daiban.node.cases;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.daiban.node.Ground;
import org.daiban.node.letters.pdf.LetterPdf;
import org.daiban.node.log.NodeLog;
import org.daiban.node.people.PasswordEntries;
import org.daiban.node.reference.Reference;
import org.daiban.node.store.Transactions;

/** Puts the parts of this package together. */
@Factory
final class CaseBeans {
  @Singleton
  CaseParts parts(
      Transactions transactions,
      NodeLog log,
      PasswordEntries passwords,
      Reference reference,
      Ground ground) {
    return new CaseParts(transactions, log, passwords, reference, ground);
  }

  @Singleton
  Cases cases(CaseParts parts) {
    return parts.cases();
  }

  @Singleton
  Holders holders(CaseParts parts) {
    return parts.holders();
  }

  @Singleton
  CaseDesk desk(CaseParts parts) {
    return parts.desk();
  }

  @Singleton
  Deadlines deadlines(CaseParts parts, ClockLooks looks) {
    return parts.deadlines(looks);
  }

  @Singleton
  ReopenDesk reopenDesk(CaseParts parts) {
    return parts.reopening();
  }

  @Singleton
  CounterCaptures captures(CaseParts parts) {
    return parts.captures();
  }

  @Singleton
  PartDesk partDesk(CaseParts parts) {
    return parts.parts();
  }

  @Singleton
  JointView jointView(PartDesk desk, Reference reference, Clock clock) {
    return new JointView(desk, reference, clock);
  }

  @Singleton
  CaseViews views(Reference reference, Clock clock) {
    return new CaseViews(reference, clock);
  }

  @Singleton
  LetterPdf press() {
    return new LetterPdf();
  }

  @Singleton
  LetterDesk letters(
      Transactions transactions,
      CaseDesk desk,
      DeskPages pages,
      Reference reference,
      LetterPdf press,
      Clock clock) {
    CaseLetters letters = new CaseLetters(reference, clock);
    return new LetterDesk(transactions, desk, letters, pages, press, clock);
  }

  @Singleton
  ProgressDesk progress(Transactions transactions, CaseDesk desk, CaseViews views) {
    return new ProgressDesk(transactions, desk, views);
  }

  @Singleton
  DeskPages pages(
      Transactions transactions,
      CaseDesk desk,
      CaseViews views,
      JointView joint,
      Reference reference,
      Clock clock) {
    return new DeskPages(transactions, desk, views, joint, reference, clock);
  }
}
