package org.daiban.agent.village;

import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.function.Supplier;
import org.daiban.agent.database.JdbcDatabase;
import org.daiban.agent.link.Uptime;
import org.daiban.core.catalogue.Catalogue;
import org.daiban.core.catalogue.FormCheck;
import org.daiban.core.log.Actor;
import org.daiban.core.log.Digest;
import org.daiban.device.attachment.Attachments;
import org.daiban.device.capture.Capture;
import org.daiban.device.capture.CaseRequests;
import org.daiban.device.capture.KnownPeople;
import org.daiban.device.casebook.Casebook;
import org.daiban.device.clearing.Clearing;
import org.daiban.device.copy.SecondCopy;
import org.daiban.device.database.Database;
import org.daiban.device.log.Chance;
import org.daiban.device.log.DeviceLog;
import org.daiban.device.log.DeviceName;
import org.daiban.device.log.EntryTable;
import org.daiban.device.log.LogNameTable;
import org.daiban.device.outbox.Forgeries;
import org.daiban.device.outbox.Outbox;
import org.daiban.device.recovery.DeviceStore;
import org.daiban.device.recovery.Rebuilding;
import org.daiban.device.visits.Visits;
import org.daiban.node.Ground;
import org.daiban.node.http.Refusal;
import org.daiban.node.identity.Machine;
import org.daiban.node.reference.KnownRegions;
import org.daiban.node.reference.Reference;

/**
 * A village device, open:
 *
 * <pre>
 * data folder/device.db     log, drafts, casebook, outbox
 * data folder/pictures/     photos and signatures by their digest
 * data folder/reserve.bin   room that is given back when the disk is full
 * </pre>
 */
public final class Village implements AutoCloseable {
  /** The device's database in the data folder. */
  public static final String FILE = "device.db";

  private final DeviceName name;
  private final File folder;
  private final Database database;
  private final VillageClock clock;
  private final DeviceLog log;
  private final Outbox outbox;
  private final Casebook casebook;
  private final Capture capture;
  private final CaseRequests requests;
  private final KnownPeople knownPeople;
  private final Visits visits;
  private final Attachments attachments;
  private final Safekeeping safekeeping;
  private final WholePhotos wholePhotos;
  private final Forgeries forgeries;

  private Village(
      File folder,
      Database database,
      Machine machine,
      Reference reference,
      Ground ground,
      Uptime uptime,
      Safety safety) {
    this.name = new DeviceName(machine.name());
    this.folder = folder;
    this.database = database;
    this.clock = new VillageClock(ground, uptime, database);
    this.outbox = new Outbox(name, database, machine.signer(), clock);
    this.casebook = new Casebook(database, clock);
    Chance chance = new Chance(ground.random());
    this.log =
        new DeviceLog(name, new EntryTable(database), new LogNameTable(database), clock, chance);
    Supplier<Catalogue> catalogue = () -> catalogue(reference);
    FormCheck forms = new FormCheck(new KnownRegions(reference));
    this.capture = new Capture(name, database, casebook, catalogue, forms, clock, chance);
    this.requests = new CaseRequests(name, database, casebook, catalogue, forms, clock, chance);
    this.knownPeople = new KnownPeople(database);
    this.visits = new Visits(database, clock, chance);
    this.attachments = new Attachments(database, new File(folder, "pictures"), clock);
    String county = name.region().substring(0, 6) + "000000-00";
    Clearing clearing = new Clearing(county, name, database, machine.signer(), attachments::letGo);
    this.safekeeping =
        new Safekeeping(database, attachments::file, clearing, safety.reserve(), safety.copy());
    this.wholePhotos = new WholePhotos(attachments, outbox, casebook, reference, safety.copy());
    this.forgeries = new Forgeries(database);
    this.outbox.begin();
  }

  /**
   * Opens the device in a data folder, and makes its files if they are not there. A store that is
   * damaged is built anew first, see {@link DeviceStore}.
   *
   * @throws org.daiban.device.database.DatabaseFailure when the file cannot be used
   */
  public static Village open(
      Path folder,
      Machine machine,
      Reference reference,
      Ground ground,
      Uptime uptime,
      Safety safety) {
    DeviceStore store =
        new DeviceStore(folder.resolve(FILE).toFile(), file -> JdbcDatabase.open(file.toPath()));
    Database database =
        store.open(
            ground.nowMs(),
            () -> safety.copy().map(SecondCopy::entries).orElse(Collections.emptyList()));
    try {
      Village village =
          new Village(folder.toFile(), database, machine, reference, ground, uptime, safety);
      village.rebuild(reference, safety);
      return village;
    } catch (RuntimeException | Error failure) {
      database.close();
      throw failure;
    }
  }

  /** After a recovery, brings back what follows from the entries, and photos out of the copy. */
  private void rebuild(Reference reference, Safety safety) {
    Rebuilding rebuilding =
        new Rebuilding(database, casebook, reference::item, safety.names(), attachments::file);
    if (rebuilding.isDue()) {
      safety.copy().ifPresent(copy -> copy.photos((digest, bytes) -> attachments.restore(bytes)));
      rebuilding.finish();
    }
  }

  /**
   * A device over a database that the caller has opened and brought to the newest schema, without
   * anything kept beside it.
   *
   * @param folder where its pictures lie
   */
  public static Village over(
      Database database,
      File folder,
      Machine machine,
      Reference reference,
      Ground ground,
      Uptime uptime) {
    return new Village(folder, database, machine, reference, ground, uptime, Safety.NONE);
  }

  public DeviceName name() {
    return name;
  }

  public Outbox outbox() {
    return outbox;
  }

  /** What came in a node's name that the node has not signed. */
  public Forgeries forgeries() {
    return forgeries;
  }

  public Casebook casebook() {
    return casebook;
  }

  public Capture capture() {
    return capture;
  }

  public CaseRequests requests() {
    return requests;
  }

  public KnownPeople knownPeople() {
    return knownPeople;
  }

  public Visits visits() {
    return visits;
  }

  public Attachments attachments() {
    return attachments;
  }

  /** Whether the bytes of a photo are still what its name says; if not, a person is told. */
  public boolean isWhole(Digest photo) {
    return wholePhotos.isWhole(photo);
  }

  /** A node says that a photo's bytes are others than its name says. */
  void suspect(Digest photo) {
    wholePhotos.suspect(photo);
  }

  /** How far this device's clock is off, in milliseconds; 0 while it is not worth a word. */
  public long clockSkewMs() {
    return clock.skewMs();
  }

  /** What keeps its work safe beside the store. */
  public Safekeeping safekeeping() {
    return safekeeping;
  }

  /** Writes an entry that is no request of a case into the device's log. */
  public void write(String about, String type, Actor actor, String catalogue, String payload) {
    database.transaction(() -> log.append(about, type, actor, catalogue, payload));
  }

  Database database() {
    return database;
  }

  /** The day in Beijing on this device's clock. */
  public LocalDate today() {
    return clock.localNow().toLocalDate();
  }

  VillageClock clock() {
    return clock;
  }

  long freeDiskBytes() {
    return folder.getUsableSpace();
  }

  @Override
  public void close() {
    database.close();
  }

  private static Catalogue catalogue(Reference reference) {
    return reference
        .catalogue()
        .orElseThrow(
            () -> Refusal.conflict("catalogue-missing", "本机还没有事项目录。", "请联网，等目录同步到本机后再办理。"));
  }
}
