import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.zip.GZIPOutputStream;

/**
 * Cuts the fonts of letters out of the fonts they come from; run by hand when those change, never by
 * the build. See README.md beside it.
 *
 * <p>Glyph numbers stay as they are, glyphs that are not wanted become empty, and one table from
 * characters to glyphs (format 12) replaces all others. Radicals (U+2E80–2FDF) and compatibility
 * characters leave the table: a PDF would give them back in place of the ordinary characters that
 * share their glyphs, and 青山 could not be searched for.
 */
public final class CutFonts {
  private static final List<String> COPIED =
      List.of("OS/2", "cvt ", "fpgm", "gasp", "head", "hhea", "hmtx", "maxp", "post", "prep");
  private static final int MORE_COMPONENTS = 0x20;

  private final ByteBuffer font;
  private final Map<String, int[]> tables = new TreeMap<>();

  private CutFonts(Path file) throws IOException {
    font = ByteBuffer.wrap(Files.readAllBytes(file));
    for (int i = 0; i < font.getShort(4); i++) {
      int row = 12 + 16 * i;
      tables.put(
          new String(font.array(), row, 4, StandardCharsets.ISO_8859_1),
          new int[] {font.getInt(row + 8), font.getInt(row + 12)});
    }
  }

  /**
   * Cuts them all.
   *
   * @param words Noto Serif SC regular, the same in bold, HanaMinB, the folder to write to
   */
  public static void main(String[] words) throws IOException {
    Path to = Path.of(words[3]);
    CutFonts regular = new CutFonts(Path.of(words[0]));
    SortedMap<Integer, Integer> all = regular.characters();
    regular.cut("Daiban Song", c -> isPrinted(c) && isIn2312(c), to.resolve("song.ttf.gz"));
    regular.cut(
        "Daiban More",
        c -> isPrinted(c) && !isIn2312(c) && isBasic(c),
        to.resolve("more.ttf.gz"));
    regular.cut(
        "Daiban Wide",
        c -> isPrinted(c) && !isIn2312(c) && !isBasic(c),
        to.resolve("wide.ttf.gz"));
    new CutFonts(Path.of(words[1]))
        .cut("Daiban Song Bold", c -> isPrinted(c) && isCommon(c), to.resolve("bold.ttf.gz"));
    new CutFonts(Path.of(words[2]))
        .cut("Daiban Rare", c -> isRare(c) && !all.containsKey(c), to.resolve("rare.ttf.gz"));
  }

  /** What letters print: no kana, no Hangul, no Cyrillic, and nothing that stands for another. */
  private static boolean isPrinted(int c) {
    boolean foreign =
        c >= 0x0400 && c <= 0x04ff || c >= 0x1100 && c <= 0x11ff || c >= 0x3040 && c <= 0x31bf;
    boolean standsForAnother =
        c >= 0x2e80 && c <= 0x2fdf || c >= 0xf900 && c <= 0xfaff || c >= 0x2f800 && c <= 0x2fa1f;
    boolean space = c >= 0x2000 && c <= 0x200f; // else the wide space of Chinese reads back as one
    return !foreign && !standsForAnother && !space && !(c >= 0x1f100 && c <= 0x1f2ff);
  }

  /** What nearly all letters do with: the ideographs of GB 2312 and whatever is no ideograph. */
  private static boolean isIn2312(int c) {
    boolean ideograph = c >= 0x3400 && c < 0xa000 || c >= 0x20000;
    return !ideograph || encoded("GB2312", c).length == 2;
  }

  /** The basic block of ideographs. */
  private static boolean isBasic(int c) {
    return c >= 0x4e00 && c < 0xa000;
  }

  /** What headings are set in: level one of GB 2312 (3,755 characters) and what is no ideograph. */
  private static boolean isCommon(int c) {
    if (c < 0x3400 || c >= 0xff00) {
      return c < 0x20000;
    }
    byte[] gb = encoded("GB2312", c);
    return gb.length == 2 && (gb[0] & 0xff) <= 0xd7;
  }

  /** Outside the ordinary plane: characters of registers that printers are known to need. */
  private static boolean isRare(int c) {
    return c >= 0x20000
        && (encoded("Big5-HKSCS", c).length > 0
            || encoded("x-SJIS_0213", c).length > 0
            || "𡒄𠅤𡛕𡥧𡢃𢒉𢙱𣇈𣲗𣸣𤥂𤧛𤩲𥇛𥔲𥙿𥲤𦈡𦍛𦐂𦙶𦣞𦭝𦰡𧄧𧒭𧮙𧵅𨚕𨨗𨱇𨱏𨺙𨾴𩃬𩑈𩖰𩣑𩬊𩷏𩽾𪃃𪉜𪩘"
                .contains(Character.toString(c)));
  }

  private static byte[] encoded(String charset, int c) {
    CharsetEncoder encoder = Charset.forName(charset).newEncoder();
    String text = Character.toString(c);
    return encoder.canEncode(text) ? text.getBytes(encoder.charset()) : new byte[0];
  }

  private void cut(String name, IntPredicate wanted, Path to) throws IOException {
    SortedMap<Integer, Integer> kept = characters();
    kept.keySet().removeIf(c -> !wanted.test(c));
    int glyphs = font.getShort(tables.get("maxp")[0] + 4) & 0xffff;
    boolean[] used = new boolean[glyphs];
    mark(0, used);
    kept.values().forEach(glyph -> mark(glyph, used));
    ByteArrayOutputStream outlines = new ByteArrayOutputStream();
    ByteBuffer places = ByteBuffer.allocate(4 * (glyphs + 1));
    for (int glyph = 0; glyph < glyphs; glyph++) {
      places.putInt(outlines.size());
      if (used[glyph]) {
        int[] outline = outline(glyph);
        outlines.write(font.array(), outline[0], outline[1]);
        pad(outlines);
      }
    }
    places.putInt(outlines.size());
    Map<String, byte[]> written = new TreeMap<>();
    COPIED.stream().filter(tables::containsKey).forEach(table -> written.put(table, copy(table)));
    ByteBuffer.wrap(written.get("head")).putInt(8, 0).putShort(50, (short) 1);
    written.put("glyf", outlines.toByteArray());
    written.put("loca", places.array());
    written.put("cmap", table(kept));
    written.put("name", named(name));
    byte[] whole = whole(written);
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(to)) {
          {
            def.setLevel(9);
          }
        }) {
      out.write(whole);
    }
    System.out.printf(
        "%s: %d characters, %d bytes, packed %d%n", name, kept.size(), whole.length, Files.size(to));
  }

  private SortedMap<Integer, Integer> characters() {
    SortedMap<Integer, Integer> glyphs = new TreeMap<>();
    int cmap = tables.get("cmap")[0];
    for (int i = 0; i < font.getShort(cmap + 2); i++) {
      int table = cmap + font.getInt(cmap + 8 + 8 * i);
      if (font.getShort(table) == 12) {
        for (int group = 0; group < font.getInt(table + 12); group++) {
          int row = table + 16 + 12 * group;
          for (int c = font.getInt(row); c <= font.getInt(row + 4); c++) {
            glyphs.put(c, font.getInt(row + 8) + c - font.getInt(row));
          }
        }
      }
    }
    return glyphs;
  }

  /** A glyph and those it is put together from. */
  private void mark(int glyph, boolean[] used) {
    if (used[glyph]) {
      return;
    }
    used[glyph] = true;
    int[] outline = outline(glyph);
    if (outline[1] == 0 || font.getShort(outline[0]) >= 0) {
      return;
    }
    int at = outline[0] + 10;
    int flags;
    do {
      flags = font.getShort(at);
      mark(font.getShort(at + 2) & 0xffff, used);
      at += (flags & 1) != 0 ? 8 : 6;
      at += (flags & 8) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0;
    } while ((flags & MORE_COMPONENTS) != 0);
  }

  private int[] outline(int glyph) {
    int loca = tables.get("loca")[0];
    boolean wide = font.getShort(tables.get("head")[0] + 50) == 1;
    int from = wide ? font.getInt(loca + 4 * glyph) : 2 * (font.getShort(loca + 2 * glyph) & 0xffff);
    int end =
        wide ? font.getInt(loca + 4 * glyph + 4) : 2 * (font.getShort(loca + 2 * glyph + 2) & 0xffff);
    return new int[] {tables.get("glyf")[0] + from, end - from};
  }

  private byte[] copy(String table) {
    int from = tables.get(table)[0];
    return Arrays.copyOfRange(font.array(), from, from + tables.get(table)[1]);
  }

  private static byte[] table(SortedMap<Integer, Integer> characters) {
    List<int[]> groups = new ArrayList<>();
    characters.forEach(
        (c, glyph) -> {
          int[] last = groups.isEmpty() ? new int[] {-9, -9, 0} : groups.get(groups.size() - 1);
          if (last[1] + 1 == c && last[2] + c - last[0] == glyph) {
            last[1] = c;
          } else {
            groups.add(new int[] {c, c, glyph});
          }
        });
    ByteBuffer out = ByteBuffer.allocate(28 + 12 * groups.size());
    out.putShort((short) 0).putShort((short) 1).putShort((short) 3).putShort((short) 10).putInt(12);
    out.putShort((short) 12).putShort((short) 0).putInt(16 + 12 * groups.size()).putInt(0);
    out.putInt(groups.size());
    groups.forEach(group -> out.putInt(group[0]).putInt(group[1]).putInt(group[2]));
    return out.array();
  }

  /** Family, full and PostScript name: a font that was cut may not bear the name of its origin. */
  private static byte[] named(String name) {
    byte[] text = name.getBytes(StandardCharsets.UTF_16BE);
    byte[] plain = name.replace(" ", "").getBytes(StandardCharsets.UTF_16BE);
    ByteBuffer out = ByteBuffer.allocate(6 + 3 * 12 + text.length + plain.length);
    out.putShort((short) 0).putShort((short) 3).putShort((short) 42);
    for (int id : new int[] {1, 4, 6}) {
      boolean postScript = id == 6;
      out.putShort((short) 3).putShort((short) 1).putShort((short) 0x409).putShort((short) id);
      out.putShort((short) (postScript ? plain.length : text.length));
      out.putShort((short) (postScript ? text.length : 0));
    }
    return out.put(text).put(plain).array();
  }

  private static byte[] whole(Map<String, byte[]> tables) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    int power = 31 - Integer.numberOfLeadingZeros(tables.size());
    out.writeInt(0x00010000);
    out.writeShort(tables.size());
    out.writeShort(16 << power);
    out.writeShort(power);
    out.writeShort(16 * tables.size() - (16 << power));
    int at = 12 + 16 * tables.size();
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      out.write(table.getKey().getBytes(StandardCharsets.ISO_8859_1));
      out.writeInt(sum(table.getValue()));
      out.writeInt(at);
      out.writeInt(table.getValue().length);
      at += (table.getValue().length + 3) / 4 * 4;
    }
    for (byte[] table : tables.values()) {
      bytes.write(table);
      pad(bytes);
    }
    return bytes.toByteArray();
  }

  private static void pad(ByteArrayOutputStream out) {
    while (out.size() % 4 != 0) {
      out.write(0);
    }
  }

  private static int sum(byte[] table) {
    ByteBuffer words = ByteBuffer.wrap(Arrays.copyOf(table, (table.length + 3) / 4 * 4));
    int sum = 0;
    while (words.hasRemaining()) {
      sum += words.getInt();
    }
    return sum;
  }
}
