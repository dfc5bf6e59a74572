package org.daiban.core.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daiban.core.wire.Fields;
import org.daiban.core.wire.JsonLine;

/** What belongs to a joint approval as JSON: the details of its acts, and its place in a file. */
final class JointJson {
  private JointJson() {}

  static JsonLine write(JointDetail detail) {
    if (detail instanceof JointDetail.Split split) {
      return CaseJson.kind("split")
          .put("parts", split.parts())
          .put("survey", survey(split.survey()))
          .put("letter", CaseJson.letter(split.letter()));
    }
    if (detail instanceof JointDetail.Answered answered) {
      return CaseJson.kind("part-answered")
          .put("request", CaseJson.request(answered.request()))
          .put("part", answered.part())
          .put("agrees", answered.agrees())
          .put("reason", answered.reason())
          .put("letter", CaseJson.letter(answered.letter()));
    }
    if (detail instanceof JointDetail.Asked asked) {
      return CaseJson.kind("part-asked")
          .put("request", CaseJson.request(asked.request()))
          .put("part", asked.part())
          .put("missing", CaseJson.list(asked.missing(), CaseJson::missing));
    }
    if (detail instanceof JointDetail.Silent silent) {
      return CaseJson.kind("part-silent").put("part", silent.part());
    }
    return CaseJson.kind("merged").put("opinion", ((JointDetail.Merged) detail).opinion());
  }

  static JointDetail read(Fields fields) {
    return switch (fields.text("kind")) {
      case "split" ->
          new JointDetail.Split(numbers(fields), survey(fields), CaseJson.letter(fields));
      case "part-answered" ->
          new JointDetail.Answered(
              request(fields),
              fields.integer("part"),
              fields.flag("agrees"),
              fields.text("reason"),
              CaseJson.letter(fields));
      case "part-asked" ->
          new JointDetail.Asked(
              request(fields),
              fields.integer("part"),
              CaseJson.list(fields, "missing", CaseJson::missing));
      case "part-silent" -> new JointDetail.Silent(fields.integer("part"));
      case "merged" -> new JointDetail.Merged(fields.text("opinion"));
      default -> null;
    };
  }

  private static RequestRef request(Fields fields) {
    if (!fields.has("request")) {
      throw fields.wrong("request", "the entry that asked for it");
    }
    return CaseJson.request(fields);
  }

  private static List<Integer> numbers(Fields fields) {
    List<Integer> numbers = new ArrayList<>();
    for (Object no : fields.array("parts")) {
      if (!(no instanceof Long number) || number != number.intValue()) {
        throw fields.wrong("parts", "an array of numbers");
      }
      numbers.add(number.intValue());
    }
    return numbers;
  }

  private static Map<String, Object> survey(JointSurvey survey) {
    return survey == null
        ? null
        : new JsonLine()
            .put("date", survey.date())
            .put("time", survey.time())
            .put("place", survey.place())
            .asMap();
  }

  private static JointSurvey survey(Fields fields) {
    return fields
        .findObject("survey")
        .map(
            survey ->
                new JointSurvey(
                    CaseJson.date(survey, "date"), survey.text("time"), survey.text("place")))
        .orElse(null);
  }

  /** The place of a joint approval in a file; null when there is none. */
  static Map<String, Object> write(Joint joint) {
    return joint == null
        ? null
        : new JsonLine()
            .put("splitOn", joint.splitOn())
            .put("term", joint.term())
            .put("revision", joint.revision())
            .put("survey", survey(joint.survey()))
            .put("parts", CaseJson.list(joint.parts(), JointJson::part))
            .asMap();
  }

  static Joint readJoint(Fields file) {
    return file.findObject("joint")
        .map(
            joint ->
                new Joint(
                    CaseJson.date(joint, "splitOn"),
                    joint.integer("term"),
                    joint.integer("revision"),
                    survey(joint),
                    CaseJson.list(joint, "parts", JointJson::part)))
        .orElse(null);
  }

  private static JsonLine part(JointPart part) {
    return new JsonLine()
        .put("no", part.no())
        .put("department", part.department())
        .put("when", part.when())
        .put("clock", CaseFileText.clock(part.clock()).asMap())
        .put("askedOn", part.askedOn())
        .put("asked", CaseJson.list(part.asked(), CaseJson::missing))
        .put("answer", part.answer() == null ? null : answer(part.answer()).asMap());
  }

  private static JointPart part(Fields fields) {
    return new JointPart(
        fields.integer("no"),
        fields.text("department"),
        fields.textOr("when", ""),
        CaseFileText.clock(ClockKind.K5, fields.object("clock")),
        CaseJson.dateOrNull(fields, "askedOn"),
        CaseJson.list(fields, "asked", CaseJson::missing),
        fields.findObject("answer").map(JointJson::answer).orElse(null));
  }

  private static JsonLine answer(PartAnswer answer) {
    return new JsonLine()
        .put("verdict", answer.verdict().name())
        .put("reason", answer.reason())
        .put("signer", answer.signer())
        .put("on", answer.on())
        .put("letterNumber", answer.letterNumber());
  }

  private static PartAnswer answer(Fields fields) {
    return new PartAnswer(
        PartVerdict.of(fields.text("verdict")),
        fields.textOr("reason", ""),
        fields.textOr("signer", ""),
        CaseJson.date(fields, "on"),
        fields.textOr("letterNumber", ""));
  }
}
