package org.daiban.server.catalogue;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.daiban.core.catalogue.ServiceItem;
import org.daiban.core.log.FeedItem;
import org.daiban.node.NodeProgram;
import org.daiban.node.letters.Organ;
import org.daiban.node.letters.Organs;
import org.daiban.node.letters.ServiceGuide;
import org.daiban.node.letters.pdf.LetterPdf;
import org.daiban.node.reference.Reference;
import org.daiban.node.store.Transactions;

/** 办事指南 of the version in force, and the item as a sheet. */
@Singleton
class GuideDesk {
  private final Reference reference;
  private final Transactions transactions;
  private final LetterPdf press;
  private final Clock clock;

  GuideDesk(Reference reference, Transactions transactions, LetterPdf press, Clock clock) {
    this.reference = reference;
    this.transactions = transactions;
    this.press = press;
    this.clock = clock;
  }

  /** The guide as a page that prints. */
  String page(String code) {
    ServiceItem item = inForce(code);
    return ServiceGuide.page(item, organ(item), today());
  }

  /** The guide as PDF. */
  byte[] pdf(String code) {
    ServiceItem item = inForce(code);
    return press.of(
        ServiceGuide.title(item), ServiceGuide.fragment(item, organ(item), today()), today());
  }

  /** The newest text, or the draft where one is open, as a sheet. */
  byte[] sheet(String code) {
    return ItemSheet.write(newest(code));
  }

  /** The same text with what a sheet changes. */
  ItemSheet.Changed changed(String code, byte[] file) {
    return ItemSheet.read(file, newest(code));
  }

  private String newest(String code) {
    Optional<ItemDraft> draft = transactions.read(connection -> DraftTable.open(connection, code));
    return draft
        .map(ItemDraft::body)
        .or(() -> reference.editions().newest(code).map(ServiceItem::json))
        .orElseThrow(CatalogueFaults::noItem);
  }

  /** Only what is in force is told to the public. */
  private ServiceItem inForce(String code) {
    return reference
        .catalogue()
        .flatMap(catalogue -> catalogue.find(code))
        .orElseThrow(CatalogueFaults::noItem);
  }

  private Optional<Organ> organ(ServiceItem item) {
    return reference.text(FeedItem.ORGANS, "organs").map(Organs::parse).stream()
        .flatMap(organs -> organs.all().stream())
        .filter(organ -> organ.department().equals(item.department()))
        .findFirst();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), NodeProgram.ZONE);
  }
}
