package org.daiban.node.crash;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daiban.core.log.Actor;
import org.daiban.core.log.Batch;
import org.daiban.core.log.Certificate;
import org.daiban.core.log.ClockEvidence;
import org.daiban.core.log.Digest;
import org.daiban.core.log.Entry;
import org.daiban.core.log.EntryHeader;
import org.daiban.core.log.Keys;
import org.daiban.core.log.MachineKind;
import org.daiban.core.log.Signer;
import org.daiban.node.Village;
import org.daiban.node.intake.CheckedBatch;
import org.daiban.node.intake.Intake;
import org.daiban.node.intake.Unopened;
import org.daiban.node.store.Store;

/** A program that keeps batches in a PostgreSQL database, and says so, until it is killed. */
final class WritingToServer {
  static final int ENTRIES = 25;

  private static final String CASE = "00000000-0000-4000-8000-000000000001";

  private final String device;
  private final Signer signer = Village.newSigner();
  private Entry last;

  private WritingToServer(String device) {
    this.device = device;
  }

  /** The address comes by the environment, as it may hold a password. */
  public static void main(String[] arguments) {
    WritingToServer writing = new WritingToServer(arguments[0]);
    Store store = Store.onPostgres(System.getenv("ADDRESS"));
    for (int batch = 0; ; batch++) {
      if (batch % 2 == 1) {
        open(store);
      }
      System.out.println(writing.keep(store));
    }
  }

  private static void open(Store store) {
    store
        .transactions()
        .write(
            connection -> {
              Unopened.openAll(connection);
              return null;
            });
  }

  private long keep(Store store) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < ENTRIES; i++) {
      last = next();
      entries.add(last);
    }
    Batch batch = Batch.of(entries, signer);
    Certificate certificate =
        new Certificate(
            device,
            MachineKind.VILLAGE,
            device.substring(0, 12),
            Keys.ES256,
            signer.publicKey(),
            0,
            "test");
    CheckedBatch checked = CheckedBatch.of(batch, batch.text(), Optional.of(certificate));
    return store
        .transactions()
        .write(
            connection -> {
              Intake.keep(connection, checked, 0, ENTRIES);
              return batch.to();
            });
  }

  private Entry next() {
    String salt = "000102030405060708090a0b0c0d0e0f";
    String payload = "{\"v\":1}";
    EntryHeader header =
        new EntryHeader(
            EntryHeader.VERSION,
            device,
            last == null ? 1 : last.header().seq() + 1,
            last == null ? Digest.NONE : last.digest(),
            CASE,
            last == null ? null : last.digest(),
            "test.note",
            new Actor("p", "PROXY_AGENT", device.substring(0, 12)),
            "1",
            new ClockEvidence(0, 0, "boot", null, null),
            Entry.seal(salt, payload));
    return Entry.of(header, salt, payload);
  }

  /** Starts such a program, kills it after so many batches, and answers the last it told. */
  static long killedAfter(int batches, String address, String device)
      throws IOException, InterruptedException {
    ProcessBuilder java =
        new ProcessBuilder(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                WritingToServer.class.getName(),
                device)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    java.environment().put("ADDRESS", address);
    Process process = java.start();
    long told = 0;
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      int lines = 0;
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        told = Long.parseLong(line);
        if (++lines == batches) {
          process.toHandle().destroyForcibly(); // what it told before it died is read on
        }
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    return told;
  }
}
