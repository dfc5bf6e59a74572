package org.daiban.server.catalogue;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import org.daiban.core.wire.Fields;
import org.daiban.node.http.JsonBody;
import org.daiban.node.people.Allowed;
import org.daiban.node.people.Reach;
import org.daiban.node.people.SignedIn;
import org.daiban.node.people.Staff;

/** {@code /api/desk/catalogue-drafts}: what is done with a draft; each body names its revision. */
@Controller("/api/desk/catalogue-drafts")
@Produces(MediaType.APPLICATION_JSON)
final class DraftController {
  private final CatalogueViews views;
  private final DraftDesk drafts;
  private final PublicationDesk publications;

  DraftController(CatalogueViews views, DraftDesk drafts, PublicationDesk publications) {
    this.views = views;
    this.drafts = drafts;
    this.publications = publications;
  }

  /** Hands it in for review. */
  @Allowed(value = Staff.CATALOGUE_EDITORS, within = Reach.SHARED, atHome = true)
  @Post("/{draft}/submit")
  String submit(SignedIn who, @PathVariable String draft, @Body String body) {
    ItemDraft after =
        JsonBody.read(
            body, fields -> drafts.submit(who.person(), draft, fields.number("revision")));
    return views.item(after.item()).text();
  }

  /** Throws it away: {@code {"revision","reason"}}. */
  @Allowed(value = Staff.CATALOGUE_EDITORS, within = Reach.SHARED, atHome = true)
  @Post("/{draft}/drop")
  String drop(SignedIn who, @PathVariable String draft, @Body String body) {
    return JsonBody.read(
            body,
            fields ->
                drafts.drop(
                    who.person(), draft, fields.number("revision"), fields.textOr("reason", "")))
        .item()
        .transform(item -> "\"" + item + "\"");
  }

  /** One office's word: {@code {"revision","office","agreed","reason"}}. */
  @Allowed(value = Staff.CATALOGUE_REVIEWERS, within = Reach.SHARED, atHome = true)
  @Post("/{draft}/review")
  String review(SignedIn who, @PathVariable String draft, @Body String body) {
    ItemDraft after =
        JsonBody.read(
            body,
            fields ->
                drafts.review(
                    who.person(),
                    draft,
                    fields.number("revision"),
                    office(fields),
                    fields.flag("agreed"),
                    fields.textOr("reason", "")));
    return views.item(after.item()).text();
  }

  /** Publishes it from a day on: {@code {"revision","from"}}; answers the version's name. */
  @Allowed(value = Staff.CATALOGUE_PUBLISHERS, within = Reach.SHARED, atHome = true)
  @Post("/{draft}/publish")
  String publish(SignedIn who, @PathVariable String draft, @Body String body) {
    String version =
        JsonBody.read(
            body,
            fields ->
                publications.publish(
                    who.person(), draft, fields.number("revision"), fields.text("from")));
    return "\"" + version + "\"";
  }

  private static ReviewOffice office(Fields fields) {
    for (ReviewOffice office : ReviewOffice.values()) {
      if (office.name().equals(fields.text("office"))) {
        return office;
      }
    }
    throw fields.wrong("office", "DISCLOSURE, ESTABLISHMENT or LEGAL");
  }
}
