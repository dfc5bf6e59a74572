package org.daiban.core.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureKindTest {
  private static final byte[] JPEG = MadeUpJpeg.of(1, 400);

  @Test
  void photoOfACameraIsAJpeg() throws IOException {
    ByteArrayOutputStream photo = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", photo);

    assertEquals(Optional.of(PictureKind.JPEG), PictureKind.of(photo.toByteArray()));
    photo.writeBytes("what the camera adds".getBytes(UTF_8));
    assertEquals(Optional.of(PictureKind.JPEG), PictureKind.of(photo.toByteArray()));
  }

  @Test
  void photoThatWasCutAnywhereIsNoPicture() {
    assertEquals(Optional.of(PictureKind.JPEG), PictureKind.of(JPEG));
    for (int length = 0; length < JPEG.length - 1; length++) {
      byte[] cut = Arrays.copyOf(JPEG, length);
      boolean endsByChance = length > 30 && contains(cut);
      assertEquals(endsByChance, PictureKind.of(cut).isPresent(), "cut at " + length);
    }
  }

  private static boolean contains(byte[] bytes) {
    for (int i = 27; i + 1 < bytes.length; i++) {
      if (bytes[i] == (byte) 0xff && bytes[i + 1] == (byte) 0xd9) {
        return true;
      }
    }
    return false;
  }

  @Test
  void threeLuckyBytesOrAFrameWithoutASizeAreNoPicture() {
    byte[] lucky = new byte[500];
    System.arraycopy(JPEG, 0, lucky, 0, 3);
    byte[] flat = JPEG.clone();
    flat[8] = 0; // lines

    assertEquals(Optional.empty(), PictureKind.of(lucky));
    assertEquals(Optional.empty(), PictureKind.of(flat));
  }
}
