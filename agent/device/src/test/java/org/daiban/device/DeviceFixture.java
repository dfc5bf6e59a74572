package org.daiban.device;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Random;
import org.daiban.core.log.Actor;
import org.daiban.core.log.Keys;
import org.daiban.core.log.Signer;
import org.daiban.device.attachment.Attachments;
import org.daiban.device.database.Database;
import org.daiban.device.log.Chance;
import org.daiban.device.log.DeviceLog;
import org.daiban.device.log.DeviceName;
import org.daiban.device.log.EntryTable;
import org.daiban.device.log.LogNameTable;
import org.daiban.device.store.DeviceSchema;

/** One device with an empty log, a clock set by hand and chance from a seed. */
public final class DeviceFixture {
  public static final DeviceName DEVICE = new DeviceName("340822100201-03");
  public static final String CATALOGUE = "2026.1";
  public static final Actor AGENT = new Actor("p-201", "PROXY_AGENT", "340822100201");

  private static final KeyPair KEYS = keys();

  private final Database database;
  private final PinnedClock clock = new PinnedClock();
  private final Chance chance;
  private final DeviceLog log;
  private final Attachments attachments;

  public DeviceFixture(Database database, File folder) {
    this(database, folder, 1);
  }

  public DeviceFixture(Database database, File folder, long seed) {
    this.database = database;
    this.chance = new Chance(new Random(seed));
    DeviceSchema.migrate(database);
    this.log =
        new DeviceLog(DEVICE, new EntryTable(database), new LogNameTable(database), clock, chance);
    this.attachments = new Attachments(database, folder, clock);
  }

  public Database database() {
    return database;
  }

  public PinnedClock clock() {
    return clock;
  }

  public Chance chance() {
    return chance;
  }

  public DeviceLog log() {
    return log;
  }

  public Attachments attachments() {
    return attachments;
  }

  /** The device's key; the same for all fixtures of a run, since making one takes long. */
  public static Signer signer() {
    return Keys.signer(KEYS.getPrivate(), KEYS.getPublic());
  }

  /** A small JPEG as far as anybody here looks, different for each text. */
  public static byte[] picture(String text) {
    byte[] head = {
      (byte) 0xff,
      (byte) 0xd8,
      (byte) 0xff,
      (byte) 0xc0,
      0,
      11,
      8,
      0,
      16,
      0,
      16,
      1,
      1,
      0x11,
      0,
      (byte) 0xff,
      (byte) 0xda,
      0,
      8,
      1,
      1,
      0,
      0,
      63,
      0
    };
    byte[] scan = text.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = Arrays.copyOf(head, head.length + scan.length + 2);
    System.arraycopy(scan, 0, bytes, head.length, scan.length);
    bytes[bytes.length - 2] = (byte) 0xff;
    bytes[bytes.length - 1] = (byte) 0xd9;
    return bytes;
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
