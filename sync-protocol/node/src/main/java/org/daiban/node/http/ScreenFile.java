package org.daiban.node.http;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** One file of the screens, held in memory: all of them together are a few hundred kilobytes. */
final class ScreenFile {
  private final byte[] content;
  private final String type;
  private final String etag;
  private final boolean hashed;

  ScreenFile(String name, byte[] content, boolean hashed) {
    this.content = content;
    this.type = typeOf(name);
    this.etag = '"' + sha256(content).substring(0, 32) + '"';
    this.hashed = hashed;
  }

  String type() {
    return type;
  }

  String etag() {
    return etag;
  }

  boolean hashed() {
    return hashed;
  }

  int size() {
    return content.length;
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(content);
  }

  private static String typeOf(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "html" -> "text/html;charset=utf-8";
      case "js", "mjs" -> "text/javascript;charset=utf-8";
      case "css" -> "text/css;charset=utf-8";
      case "json", "map" -> "application/json";
      case "webmanifest" -> "application/manifest+json";
      case "svg" -> "image/svg+xml";
      case "png" -> "image/png";
      case "jpg", "jpeg" -> "image/jpeg";
      case "webp" -> "image/webp";
      case "ico" -> "image/x-icon";
      case "woff2" -> "font/woff2";
      case "txt" -> "text/plain;charset=utf-8";
      default -> "application/octet-stream";
    };
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
