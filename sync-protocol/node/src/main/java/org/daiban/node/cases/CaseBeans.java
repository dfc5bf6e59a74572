package org.daiban.node.cases;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.daiban.node.log.NodeLog;
import org.daiban.node.people.PasswordEntries;
import org.daiban.node.reference.Reference;
import org.daiban.node.store.Transactions;

/** Puts the parts of this package together. */
@Factory
final class CaseBeans {
  @Singleton
  CaseBook book(NodeLog log, Reference reference) {
    return new CaseBook(log, reference);
  }

  @Singleton
  CaseLetters letters(Reference reference, Clock clock) {
    return new CaseLetters(reference, clock);
  }

  @Singleton
  Followers followers(CaseBook book, CaseLetters letters, Clock clock) {
    return new Followers(book, letters, clock);
  }

  @Singleton
  Cases cases(
      CaseBook book,
      CaseLetters letters,
      Followers followers,
      PasswordEntries passwords,
      Reference reference,
      Clock clock) {
    Requests requests = new Requests(book, letters, reference, clock);
    return new Cases(book, requests, followers, passwords, reference, clock);
  }

  @Singleton
  CaseDesk desk(
      Transactions transactions,
      CaseBook book,
      CaseLetters letters,
      Followers followers,
      NodeLog log,
      Reference reference,
      Clock clock) {
    CounterSignature signature = new CounterSignature(log);
    return new CaseDesk(transactions, book, followers, letters, signature, reference, clock);
  }

  @Singleton
  CaseViews views(Reference reference, Clock clock) {
    return new CaseViews(reference, clock);
  }

  @Singleton
  DeskPages pages(
      Transactions transactions, CaseDesk desk, CaseViews views, Reference reference, Clock clock) {
    return new DeskPages(transactions, desk, views, reference, clock);
  }
}
