package org.daiban.node.cases;

import java.time.Clock;
import java.util.function.Function;
import org.daiban.node.Ground;
import org.daiban.node.log.NodeLog;
import org.daiban.node.people.PasswordChanges;
import org.daiban.node.reference.Reference;
import org.daiban.node.store.Transactions;

/** The classes of this package that move cases, put together over one store. */
public final class CaseParts {
  private final CaseBook book;
  private final CaseLetters letters;
  private final Followers followers;
  private final Holders holders;
  private final Cases cases;
  private final CaseDesk desk;
  private final Function<ClockLooks, Deadlines> deadlines;
  private final PartDesk parts;
  private final ReopenDesk reopening;
  private final CounterCaptures captures;

  /** Puts them together. */
  public CaseParts(
      Transactions transactions,
      NodeLog log,
      PasswordChanges passwords,
      Reference reference,
      Ground ground) {
    Clock clock = ground.clock();
    this.book = new CaseBook(log, reference);
    this.letters = new CaseLetters(reference, clock);
    JointLetters jointLetters = new JointLetters(letters, reference, clock);
    this.followers =
        new Followers(
            book,
            letters,
            new HandingOn(book, reference, clock),
            new PartOpinions(book, clock),
            clock);
    this.parts = new PartDesk(transactions, log, jointLetters, followers, reference, clock);
    Requests requests = new Requests(book, letters, reference, clock);
    this.holders = new Holders(book, followers, reference, clock);
    this.reopening = new ReopenDesk(transactions, book, letters, holders, reference, ground);
    this.captures = new CounterCaptures(book, followers, log, reference, ground);
    Rulings rulings = new Rulings(holders, clock);
    this.cases = new Cases(book, requests, followers, passwords, rulings, reference, clock);
    this.desk =
        new CaseDesk(
            transactions,
            book,
            followers,
            letters,
            new CounterPicture(log),
            cases,
            reference,
            clock);
    this.deadlines =
        looks -> new Deadlines(transactions, book, followers, letters, reference, looks, clock);
  }

  /** What lets kept entries take effect. */
  public Cases cases() {
    return cases;
  }

  /** What moves cases between the county's node and a township's. */
  public Holders holders() {
    return holders;
  }

  /** What a clerk does. */
  public CaseDesk desk() {
    return desk;
  }

  /** What a department does that another one asks. */
  public PartDesk parts() {
    return parts;
  }

  /** What a ruling orders. */
  public ReopenDesk reopening() {
    return reopening;
  }

  /** What takes applications down that come to this node itself. */
  public CounterCaptures captures() {
    return captures;
  }

  /**
   * What the law does by itself.
   *
   * @param looks is told of each case whose lights may have changed
   */
  public Deadlines deadlines(ClockLooks looks) {
    return deadlines.apply(looks);
  }
}
