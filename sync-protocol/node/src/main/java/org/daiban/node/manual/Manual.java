package org.daiban.node.manual;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * One manual as a page: {@code village}, {@code township} or {@code county}.
 *
 * @param title its first heading
 * @param sections its other headings, in order
 * @param html without scripts and without the title; each heading has its {@link Section#id()}
 */
public record Manual(String title, List<Section> sections, String html) {
  private static final Set<String> NAMES = Set.of("village", "township", "county");

  /**
   * A place that a page of the screens opens.
   *
   * @param id the heading without spaces and punctuation
   * @param level 2 or 3
   */
  public record Section(String id, String title, int level) {}

  /** The manual of this name. */
  public static Optional<Manual> find(String name) {
    return NAMES.contains(name) ? Optional.of(of(read(name))) : Optional.empty();
  }

  static Manual of(String markdown) {
    Document page = (Document) Parser.builder().build().parse(markdown);
    Readied readied = new Readied();
    page.accept(readied);
    HtmlRenderer renderer =
        HtmlRenderer.builder()
            .escapeHtml(true)
            .attributeProviderFactory(
                context ->
                    (node, tag, attributes) -> {
                      if (node instanceof Heading heading) {
                        attributes.put("id", id(words(heading)));
                      }
                    })
            .build();
    return new Manual(readied.title, List.copyOf(readied.sections), renderer.render(page));
  }

  private static String read(String name) {
    try (InputStream in = Manual.class.getResourceAsStream("/manual/" + name + ".md")) {
      if (in == null) {
        throw new IllegalStateException("this program was built without its manual " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String id(String heading) {
    return heading.replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static String words(Node node) {
    StringBuilder words = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.append(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            words.append(code.getLiteral());
          }
        });
    return words.toString();
  }

  /**
   * Takes the title out, lists the headings, and lets pictures and links lead where they are here.
   */
  private static final class Readied extends AbstractVisitor {
    private static final String PICTURES = "../pictures/";

    private final List<Section> sections = new ArrayList<>();
    private String title = "";

    @Override
    public void visit(Heading heading) {
      String words = words(heading);
      if (heading.getLevel() == 1) {
        title = words;
        heading.unlink();
      } else {
        sections.add(new Section(id(words), words, heading.getLevel()));
      }
    }

    @Override
    public void visit(Image image) {
      if (image.getDestination().startsWith(PICTURES)) {
        image.setDestination("/pictures/" + image.getDestination().substring(PICTURES.length()));
      }
    }

    /** Other documents do not travel along: what was a link to one is its words. */
    @Override
    public void visit(Link link) {
      visitChildren(link);
      if (!link.getDestination().startsWith("#")) {
        while (link.getFirstChild() != null) {
          link.insertBefore(link.getFirstChild());
        }
        link.unlink();
      }
    }
  }
}
