package org.daiban.world.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daiban.world.process.StartFailed;

/**
 * The passwords of the demonstration, in a file of the run folder that only its owner may read: the
 * programs themselves show a password once and keep none.
 *
 * <pre>AGENT wang 7k2m…</pre>
 */
public final class Accounts {
  private final Path file;
  private final Map<Player, String> passwords = new EnumMap<>(Player.class);

  private Accounts(Path file) {
    this.file = file;
  }

  /** Opens what an earlier run has left; empty in a fresh folder. */
  public static Accounts open(Path runFolder) throws StartFailed {
    Accounts accounts = new Accounts(runFolder.resolve("demo-accounts.txt"));
    try {
      Files.createDirectories(runFolder);
      if (Files.exists(accounts.file)) {
        Files.readAllLines(accounts.file).forEach(accounts::read);
      }
      return accounts;
    } catch (IOException e) {
      throw unusable(runFolder, e);
    }
  }

  private void read(String line) {
    String[] words = line.split(" ", 4);
    for (Player player : Player.values()) {
      if (words.length == 3 && words[0].equals(player.name())) {
        passwords.put(player, words[2]);
      }
    }
  }

  public Path file() {
    return file;
  }

  public Optional<String> find(Player player) {
    return Optional.ofNullable(passwords.get(player));
  }

  /** Keeps a password, at once on disk. */
  synchronized void put(Player player, String password) throws StartFailed {
    passwords.put(player, password);
    List<String> lines = new ArrayList<>();
    passwords.forEach((who, secret) -> lines.add(who + " " + who.login() + " " + secret));
    try {
      if (!Files.exists(file)) {
        Files.createFile(file);
        onlyForOwner();
      }
      Files.write(file, lines, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw unusable(file, e);
    }
  }

  private void onlyForOwner() {
    java.io.File plain = file.toFile();
    boolean closed = plain.setReadable(false, false) && plain.setReadable(true, true);
    closed = closed && plain.setWritable(false, false) && plain.setWritable(true, true);
    if (!closed) {
      System.err.println("注意：无法限制账号文件的读取权限 / cannot restrict who reads: " + file);
    }
  }

  private static StartFailed unusable(Path path, IOException e) {
    return new StartFailed(
        "不能读写 " + path + "，请检查磁盘空间和权限，或用 --data 换一个文件夹",
        "Cannot be read or written ("
            + e.getClass().getSimpleName()
            + "). Check space and rights, or give another --data.");
  }
}
