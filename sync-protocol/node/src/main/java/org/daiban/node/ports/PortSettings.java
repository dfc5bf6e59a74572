package org.daiban.node.ports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import org.daiban.node.Options;
import org.daiban.node.http.Refusal;

/**
 * Where the partners of this node are, as its options say. A port that is not named is not used.
 *
 * @param shares address of the shared data's service
 * @param messages address of the text messages' service
 * @param key what this node shows both of them, or empty; never printed
 */
public record PortSettings(Optional<HttpUrl> shares, Optional<HttpUrl> messages, String key) {
  /** Address of the shared data's service. */
  public static final String SHARES = "shares";

  /** Address of the text messages' service. */
  public static final String MESSAGES = "messages";

  /** File with the key that partners ask for, in one line. */
  public static final String KEY = "ports-key";

  /** All of them. */
  public static final Set<String> OPTIONS = Set.of(SHARES, MESSAGES, KEY);

  private static final int KEY_BYTES_MAX = 4_096;

  /** Reads them; a wrong one is told at the start and not at the first case. */
  public static PortSettings of(Options options) {
    return new PortSettings(
            address(options, SHARES),
            address(options, MESSAGES),
            options.more().getOrDefault(KEY, ""))
        .withKeyOfFile();
  }

  private static Optional<HttpUrl> address(Options options, String name) {
    String text = options.more().getOrDefault(name, "");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    HttpUrl url = HttpUrl.parse(text);
    if (url == null) {
      throw Refusal.conflict(
          "port-address", "选项 --" + name + " 不是有效的网址。", "请写成 https://主机:端口/ 的样子，改正后重新启动。");
    }
    return Optional.of(url);
  }

  private PortSettings withKeyOfFile() {
    return key.isEmpty() ? this : new PortSettings(shares, messages, read(Path.of(key)));
  }

  private static String read(Path file) {
    try {
      if (Files.size(file) <= KEY_BYTES_MAX) {
        return Files.readString(file, StandardCharsets.UTF_8).strip();
      }
    } catch (IOException unreadable) {
      // told below, as a file that is too long is
    }
    throw Refusal.conflict(
        "port-key", "选项 --" + KEY + " 所指的密钥文件读不出。", "请核对文件位置和权限，文件里只放一行密钥，改正后重新启动。");
  }

  /** Hides the key. */
  @Override
  public String toString() {
    return "PortSettings " + shares + " " + messages;
  }
}
