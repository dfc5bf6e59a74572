package org.daiban.node.courier;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private static final int PIECE_BYTES = 64 * 1024;

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
      carry(bytes, file);
      return look.apply(FolderStick.in(in));
    } finally {
      gone(file);
    }
  }

  private static void carry(InputStream bytes, Path file) {
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] piece = new byte[PIECE_BYTES];
      for (int count = read(bytes, piece); count >= 0; count = read(bytes, piece)) {
        out.write(piece, 0, count);
      }
    } catch (IOException e) {
      throw Refusal.unavailable("disk", "数据包没有存下，磁盘可能已满。", "请清出磁盘空间后再试。");
    }
  }

  /** A line that broke is no full disk. */
  private static int read(InputStream bytes, byte[] piece) {
    try {
      return bytes.read(piece);
    } catch (IOException lineBroke) {
      throw Refusal.badRequest("upload-cut", "数据包没有传完，网络中断了。", "请重新选择文件再传一次。");
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
