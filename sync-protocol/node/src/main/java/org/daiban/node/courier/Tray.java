package org.daiban.node.courier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Function;
import org.daiban.core.courier.ParcelName;
import org.daiban.core.courier.ParcelRefused;
import org.daiban.core.courier.ParcelTrouble;
import org.daiban.core.courier.Stick;
import org.daiban.node.http.Refusal;

/**
 * Parcels that go through the browser, where the stick is in another machine than the program: a
 * parcel is written here and downloaded, or uploaded and taken in from here.
 *
 * <pre>
 * data folder/courier/out/10020103.U0H    to be downloaded; the next one for the same post goes on
 * data folder/courier/in/                 what was uploaded; empty again when it was taken in
 * </pre>
 */
public final class Tray {
  private final Path out;
  private final Path in;

  public Tray(Path data) {
    this.out = data.resolve("courier").resolve("out");
    this.in = data.resolve("courier").resolve("in");
  }

  /** Where parcels to be downloaded lie. */
  public Stick out() {
    made(out);
    return FolderStick.in(out);
  }

  /** A parcel to be downloaded. */
  public Path file(String name) {
    Path file = ParcelName.fits(name) ? out.resolve(name) : out;
    if (!Files.isRegularFile(file)) {
      throw Refusal.notFound("package-gone", "没有这个数据包，可能已被新的替换。", "请重新导出。");
    }
    return file;
  }

  /**
   * Puts an upload where it can be looked at as on a stick, and takes it away again.
   *
   * @param name what the browser calls it; a name that is no parcel's is replaced
   */
  public synchronized <T> T upload(String name, InputStream bytes, Function<Stick, T> look) {
    made(in);
    Path file = in.resolve(ParcelName.fits(name) ? name : "00000000.U00");
    try {
      Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
      return look.apply(FolderStick.in(in));
    } catch (IOException e) {
      throw Refusal.unavailable("disk", "数据包没有存下，磁盘可能已满。", "请清出磁盘空间后再试。");
    } finally {
      gone(file);
    }
  }

  private static void made(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new ParcelRefused(ParcelTrouble.GONE, e);
    }
  }

  private static void gone(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      return; // it is looked at again with the next upload, which changes nothing
    }
  }
}
