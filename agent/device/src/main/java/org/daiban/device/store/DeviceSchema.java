package org.daiban.device.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daiban.device.database.Database;
import org.daiban.device.database.Migrations;

/** The numbered scripts that make the device's tables, on a laptop and on a tablet alike. */
public final class DeviceSchema {
  private static final List<String> SCRIPTS =
      Arrays.asList(
          "001-device.sql",
          "002-refusals.sql",
          "003-brief.sql",
          "030-attachments.sql",
          "031-names.sql",
          "050-spoilt.sql",
          "090-clearing.sql",
          "070-to-send.sql",
          "077-visits.sql");
  private static final int PIECE_BYTES = 8 * 1024;

  private DeviceSchema() {}

  /** The number of the newest script. */
  public static int newest() {
    return SCRIPTS.size();
  }

  /**
   * Brings a database to the newest schema. What is there already stays.
   *
   * @throws org.daiban.device.database.SchemaTooNew when a later program has written the file
   */
  public static void migrate(Database database) {
    List<String> texts = new ArrayList<>();
    for (String script : SCRIPTS) {
      texts.add(text(script));
    }
    new Migrations(texts).run(database);
  }

  private static String text(String script) {
    try (InputStream in = DeviceSchema.class.getResourceAsStream(script)) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      byte[] piece = new byte[PIECE_BYTES];
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        bytes.write(piece, 0, read);
      }
      return new String(bytes.toByteArray(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The program lacks its script " + script, e);
    }
  }
}
