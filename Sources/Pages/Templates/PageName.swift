/// Every name that a handout template may use; anything else in one is a mistake.
enum PageName: String, CaseIterable {
  // The workshop.
  case workshop, version, minutes, objectives, learner
  // The framework and its steps.
  case framework, source, note, steps, value, phrases
  // What is scored.
  case criteria, skills, overall, anchors, level, levels
  // Activities of the activity sheet.
  case activities, number, text, questions, handIn, clip, cues, at, ask, roles, phases, rounds
  // A scenario and the sides of its card.
  case scenario, channel, written, intensity, situation, tags, sides
  case advocateSide, customerSide, observerSide
  case customer, opening, goal, need, triggers, calming, rules, remedies, escalate, debrief
  // Parts of several of them.
  case key, name, title, task
}
