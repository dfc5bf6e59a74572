package org.daiban.agent.duty;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import org.daiban.core.log.MachineKind;
import org.daiban.node.reference.ItemIndex;
import org.daiban.node.reference.Reference;

/** Begins to exchange when the server listens, and gets ready beside it for the first search. */
@Singleton
final class DutyStart implements ApplicationEventListener<ServerStartupEvent> {
  private final Duty duty;
  private final Reference reference;
  private final ItemIndex items;

  DutyStart(Duty duty, Reference reference, ItemIndex items) {
    this.duty = duty;
    this.reference = reference;
    this.items = items;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    duty.start();
    if (duty.kind().isPresent()) {
      Thread warmUp = new Thread(this::getReady, "warm-up");
      warmUp.setDaemon(true);
      warmUp.setUncaughtExceptionHandler((thread, stopped) -> {}); // the first search tells it
      warmUp.start();
    }
  }

  private void getReady() {
    readCatalogue();
    if (duty.kind().filter(kind -> kind == MachineKind.VILLAGE).isPresent()) {
      duty.village().safekeeping().reserveRoom();
      duty.village().safekeeping().follow();
      duty.village().safekeeping().tidy();
    }
  }

  /** Reading the catalogue and the table of pinyin takes longer than the searches themselves. */
  private void readCatalogue() {
    if (reference.catalogue().isPresent()) {
      items.search("");
    }
  }
}
