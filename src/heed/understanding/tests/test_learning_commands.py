"""`heed learn`, `heed evaluate` and `heed similar` as a person runs them."""

import json

import pytest

from heed.understanding.tests.test_command_line import heed, lines
from heed.understanding.tests.test_learning import EXAMPLES


@pytest.fixture(scope="module")
def learned(tmp_path_factory):
    folder = tmp_path_factory.mktemp("learned")
    examples = folder / "examples.jsonl"
    rows = [json.dumps({"text": example.text, "label": example.label}) for example in EXAMPLES]
    examples.write_text("\n".join([*rows, '{"text": "no label"}', "not json", ""]))
    done = heed("learn", "topic", examples, "--out", folder / "models")
    return folder, examples, done


def test_learn_says_how_it_did_and_what_was_bad(learned):
    folder, _, done = learned
    assert done.returncode == 0
    (report,) = lines(done.stdout)
    assert report["examples"] == len(EXAMPLES)
    assert 0 < report["held_back"]["accuracy"] <= 1
    said = done.stderr.decode()
    assert f'line {len(EXAMPLES) + 1}: "label" is missing' in said
    assert f"line {len(EXAMPLES) + 2}: not JSON" in said
    assert (folder / "models" / "topic.npz").is_file()


def test_read_uses_what_was_learned(learned):
    folder, _, _ = learned
    done = heed("read", "--models", folder / "models", given='{"id": 1, "text": "De lantaarn is uit"}\n')
    topic = lines(done.stdout)[0]["topic"]
    assert topic["label"] == "Licht"
    assert {"confidence", "alternatives", "sure", "evidence"} <= set(topic)


def test_evaluate_measures_a_model_on_other_examples(learned, tmp_path):
    folder, _, _ = learned
    file = tmp_path / "other.jsonl"
    rows = [("Mijn lantaarn brandt niet", "Licht"), ("Er ligt vuilnis", "Afval"), ("Wat kost een paspoort", "Anders")]
    file.write_text("\n".join(json.dumps({"text": text, "label": label}) for text, label in rows))
    done = heed("evaluate", "topic", file, "--models", folder / "models")
    (figures,) = lines(done.stdout)
    assert done.returncode == 0
    assert figures["examples"] == 3
    assert figures["unknown_labels"] == 1
    assert figures["accuracy"] == pytest.approx(2 / 3, abs=0.001)


def test_similar_gives_a_score_per_line_in_order():
    given = '{"a": "De lamp is kapot", "b": "The lamp is broken"}\n{"a": "De lamp is kapot", "b": "Ik zwem graag"}\n'
    done = heed("similar", given=given)
    near, far = lines(done.stdout)
    assert done.returncode == 0
    assert 1 >= near["score"] > far["score"] >= 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("learn", "topic", "missing.jsonl", "--out", "x"), "missing.jsonl"),
        (("learn", "urgency", "--out", "x"), "name a FILE to learn urgency from"),
        (("evaluate", "topic", __file__, "--models", "/nowhere"), "heed learn topic"),
        (("read", "--models", "/nowhere"), "heed learn TASK"),
    ],
)
def test_a_wrong_call_says_what_to_do(arguments, said):
    done = heed(*arguments)
    assert done.returncode == 2
    assert said in done.stderr.decode()
    assert not done.stdout
