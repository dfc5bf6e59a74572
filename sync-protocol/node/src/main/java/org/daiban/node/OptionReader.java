package org.daiban.node;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daiban.node.http.HttpSettings;

/** Reads {@code --name value}, {@code --name=value} and {@code DAIBAN_NAME}, collecting faults. */
final class OptionReader {
  private static final Set<String> COMMON = Set.of("data", "host", "port", "upstream", "clock");

  private final Set<String> known = new LinkedHashSet<>(COMMON);
  private final Set<String> alsoKnown;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final List<String> faults = new ArrayList<>();

  OptionReader(List<String> arguments, Map<String, String> environment, Set<String> alsoKnown) {
    this.alsoKnown = alsoKnown;
    known.addAll(alsoKnown);
    known.forEach(name -> fromEnvironment(name, environment));
    fromArguments(arguments);
  }

  private void fromEnvironment(String name, Map<String, String> environment) {
    String value = environment.get("DAIBAN_" + name.toUpperCase(Locale.ROOT).replace('-', '_'));
    if (value != null && !value.isBlank()) {
      values.put(name, value);
    }
  }

  private void fromArguments(List<String> arguments) {
    int at = 0;
    while (at < arguments.size()) {
      at = option(arguments, at);
    }
  }

  /** Takes the option at this place, and says where the next one starts. */
  private int option(List<String> arguments, int at) {
    String[] parts = arguments.get(at).split("=", 2);
    String name = parts[0].startsWith("--") ? parts[0].substring(2) : "";
    if (!known.contains(name)) {
      faults.add("不认识的选项 " + parts[0] + " / unknown option " + parts[0]);
      return isValue(arguments, at + 1) ? at + 2 : at + 1;
    }
    if (parts.length == 2) {
      values.put(name, parts[1]);
      return at + 1;
    }
    if (!isValue(arguments, at + 1)) {
      faults.add("选项 --" + name + " 缺少值 / option --" + name + " needs a value");
      return at + 1;
    }
    values.put(name, arguments.get(at + 1));
    return at + 2;
  }

  private static boolean isValue(List<String> arguments, int at) {
    return at < arguments.size() && !arguments.get(at).startsWith("--");
  }

  Options read(int portIfNotGiven) {
    Path data = data();
    int port = port(portIfNotGiven);
    Optional<URI> upstream = upstream();
    Optional<Path> clock = value("clock").flatMap(text -> path("clock", text));
    if (!faults.isEmpty()) {
      throw new OptionFaults(faults);
    }
    Map<String, String> more = new LinkedHashMap<>(values);
    more.keySet().retainAll(alsoKnown);
    String host = value("host").orElse(HttpSettings.LOOPBACK);
    return new Options(data, host, port, upstream, clock, Map.copyOf(more));
  }

  private Path data() {
    Optional<String> text = value("data");
    if (text.isEmpty()) {
      faults.add("缺少数据文件夹：用 --data 或 DAIBAN_DATA 指定 / no data folder: give --data or DAIBAN_DATA");
      return Path.of("");
    }
    return path("data", text.get()).orElse(Path.of(""));
  }

  private Optional<Path> path(String name, String text) {
    try {
      return Optional.of(Path.of(text).toAbsolutePath());
    } catch (InvalidPathException e) {
      faults.add("--" + name + " 不是有效的路径：" + text + " / --" + name + " is not a path");
      return Optional.empty();
    }
  }

  private int port(int portIfNotGiven) {
    String text = value("port").orElse(Integer.toString(portIfNotGiven));
    if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535) {
      return Integer.parseInt(text);
    }
    faults.add("端口应为0到65535的数字，不能是 " + text + " / --port must be 0 to 65535");
    return 0;
  }

  private Optional<URI> upstream() {
    return value("upstream").flatMap(this::address);
  }

  private Optional<URI> address(String text) {
    try {
      URI address = new URI(text);
      if (List.of("http", "https").contains(address.getScheme()) && address.getHost() != null) {
        return Optional.of(address);
      }
    } catch (URISyntaxException e) {
      // told below, with the same words
    }
    faults.add(
        "上级地址应像 http://192.0.2.1:8600，不能是 " + text + " / --upstream must be an http address");
    return Optional.empty();
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }
}
