package org.daiban.node.letters.pdf;

import java.awt.geom.GeneralPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts that the program brings along, read when they are first needed and let go when memory
 * runs short. Each takes twice its size, so the rarer characters stand apart. Not for two threads
 * at once.
 */
final class LetterFonts {
  /** Where a character is looked for, in this order; headings ask {@link #BOLD} before. */
  enum Face {
    /** What nearly all letters do with. */
    SONG("Daiban Song", "song.ttf.gz"),
    /** The other characters of the basic block. */
    MORE("Daiban More", "more.ttf.gz"),
    /** Extension A, and what the table of standard characters has beyond. */
    WIDE("Daiban Wide", "wide.ttf.gz"),
    /** Further characters of registers. */
    RARE("Daiban Rare", "rare.ttf.gz"),
    /** The common characters in bold. */
    BOLD("Daiban Song Bold", "bold.ttf.gz");

    private final String family;
    private final String file;

    Face(String family, String file) {
      this.family = family;
      this.file = file;
    }

    /** Tells most characters away, so that no font is read in vain. */
    boolean mayHave(int character) {
      boolean basic = character >= 0x4e00 && character < 0xa000;
      return switch (this) {
        case SONG, BOLD -> character < 0x20000;
        case MORE -> basic;
        case WIDE -> !basic && character >= 0x3400;
        case RARE -> character >= 0x20000;
      };
    }

    /** What the style sheet calls it. */
    String family() {
      return family;
    }
  }

  private static final List<Face> TEXT = List.of(Face.SONG, Face.MORE, Face.WIDE, Face.RARE);

  private final Map<Face, SoftReference<TrueTypeFont>> read = new EnumMap<>(Face.class);

  /** The font of a face. */
  TrueTypeFont font(Face face) {
    SoftReference<TrueTypeFont> held = read.get(face);
    TrueTypeFont font = held == null ? null : held.get();
    if (font == null) {
      font = parse(face);
      read.put(face, new SoftReference<>(font));
    }
    return font;
  }

  /** The face, of those that text is set in, that has a character; none if no font has it. */
  Optional<Face> faceOf(int character) {
    for (Face face : TEXT) {
      if (face.mayHave(character) && has(face, character)) {
        return Optional.of(face);
      }
    }
    return Optional.empty();
  }

  /** The outline of a character, 1,000 units high, standing on the base line. */
  GeneralPath outline(int character) {
    TrueTypeFont font = font(faceOf(character).orElse(Face.SONG));
    try {
      GlyphData glyph = font.getGlyph().getGlyph(characters(font).getGlyphId(character));
      return glyph == null ? new GeneralPath() : glyph.getPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean has(Face face, int character) {
    return characters(font(face)).getGlyphId(character) != 0;
  }

  private static CmapLookup characters(TrueTypeFont font) {
    try {
      return font.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TrueTypeFont parse(Face face) {
    try (InputStream in = LetterFonts.class.getResourceAsStream("/letters/fonts/" + face.file)) {
      return new TTFParser().parse(new RandomAccessReadBuffer(unpacked(in.readAllBytes())));
    } catch (IOException e) {
      throw new UncheckedIOException("a font of the program cannot be read", e);
    }
  }

  /** In one array of the right size, which the last four bytes of a packed file tell. */
  private static byte[] unpacked(byte[] packed) throws IOException {
    ByteBuffer end = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
    byte[] font = new byte[end.getInt(packed.length - Integer.BYTES)];
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      in.readNBytes(font, 0, font.length);
    }
    return font;
  }
}
