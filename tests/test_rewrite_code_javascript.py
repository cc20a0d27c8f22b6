"""What rewriting is told of JavaScript and TypeScript code.

The node that is asked for is the first `x` of a source, or what a test names.
"""

import time
from textwrap import dedent

import pytest

from flake8_responses_migration.bindings.javascript import JavaScriptBindings
from flake8_responses_migration.bindings.model import vocabulary
from flake8_responses_migration.parsing import parse
from flake8_responses_migration.rewrite.code.javascript import JavaScriptCode
from flake8_responses_migration.syntax import of as syntax_of

_NAMES = (
    "identifier",
    "shorthand_property_identifier",
    "shorthand_property_identifier_pattern",
    "private_property_identifier",
    "property_identifier",
)


def code(text, grammar="typescript"):
    root = parse(text, grammar)
    bindings = JavaScriptBindings(root, vocabulary(pack="javascript"))
    return JavaScriptCode(root, text, grammar, bindings, syntax_of("javascript"))


def named(of, name, place=0):
    """The name at a place of all that read the same, counted from 0."""
    kinds = [{"kind": kind} for kind in _NAMES]
    return [node for node in of.root.find_all(any=kinds) if node.text() == name][place]


def spelled(of, text):
    """The innermost node of a spelling."""
    found = [node for node in of.root.find_all(regex=".") if node.text() == text]
    return found[-1]


def lines(nodes):
    return [node.range().start.line + 1 for node in nodes]


def texts(nodes):
    return [node.text() for node in nodes]


def use(text, grammar="typescript"):
    of = code(text, grammar)
    return of.use(named(of, "x"))


# How expressions are used.


@pytest.mark.parametrize(
    ("text", "kind", "node"),
    [
        ("(x);", "same", "(x)"),
        ("f(await x);", "same", "await x"),
        ("f(x!);", "same", "x!"),
        ("f(x as T);", "same", "x as T"),
        ("f(x satisfies T);", "same", "x satisfies T"),
        ("f(<T>x);", "same", "<T>x"),
        ("f(x as A.B.C);", "same", "x as A.B.C"),
        ("f(x as A.B.C | null);", "same", "x as A.B.C"),
        ("f(y ?? x);", "same", "y ?? x"),
        ("f(y || x);", "same", "y || x"),
        ("f(y && x);", "same", "y && x"),
        ("f(y ? x : z);", "same", "y ? x : z"),
        ("f(y ? z : x);", "same", "y ? z : x"),
        ("f((y, x));", "same", "y, x"),
        ("p = x.catch(report);", "same", "x.catch(report)"),
        ("p = x.finally(() => stop());", "same", "x.finally(() => stop())"),
        ("f(`a ${x}`);", "text", "`a ${x}`"),
        ("f('a' + x);", "text", "'a' + x"),
        ("s += x;", "text", "s += x"),
        ("f(String(x));", "text", "String(x)"),
        ("x;", "statement", "x;"),
        ("void f((x, y));", "statement", "x, y"),
        ("function f() { return x; }", "return", "return x;"),
        ("const f = () => x;", "return", "() => x"),
        ("function* f() { yield x; }", "yield", "yield x"),
        ("function* f() { yield* x; }", "other", "yield* x"),
        ("f([x, y]);", "element", "[x, y]"),
        ("f([...x, y]);", "spread", "[...x, y]"),
        ("f({ ...x, y });", "spread", "{ ...x, y }"),
        ("f(...x);", "spread", "f(...x)"),
        ("typeof x;", "other", "typeof x"),
        ("throw x;", "other", "throw x;"),
        ("export default x;", "other", "export default x;"),
        ("for (const k in x) {}", "other", "for (const k in x) {}"),
        ("sql`a ${x}`;", "other", "`a ${x}`"),
        ("y = { [x]: 1 };", "other", "[x]"),
    ],
)
def test_use(text, kind, node):
    found = use(text)
    assert (found.kind, found.node.text()) == (kind, node)


def test_use_in_markup():
    assert use("f(<p>{x}</p>);", "tsx").kind == "text"
    assert use("f(<p a={x}></p>);", "tsx").kind == "other"


@pytest.mark.parametrize(
    ("text", "node", "name", "optional"),
    [
        ("f(x.a);", "x.a", "a", False),
        ("f(x?.a);", "x?.a", "a", True),
        ("f(x.#a);", "x.#a", "#a", False),
        ("f(x.a(1));", "x.a(1)", "a()", False),
        ("f(x?.a?.(1));", "x?.a?.(1)", "a()", True),
        ("x.length = 0;", "x.length", "length", False),
        ("x.then(show);", "x.then(show)", "then()", False),
        ("x.map(show);", "x.map(show)", "map()", False),
        ("x.forEach((y, i, all) => f(all));", None, "forEach()", False),
        ("x.reduce((a, b) => a);", None, "reduce()", False),
        ("f(x.find((y) => y.a).b);", None, "find()", False),
        ("const y = x.filter((z) => z.a);", None, "filter()", False),
        ("f(x.at(-1));", "x.at(-1)", "at()", False),
    ],
)
def test_member(text, node, name, optional):
    found = use(text)
    assert (found.kind, found.name, found.optional) == ("member", name, optional)
    assert node is None or found.node.text() == node


@pytest.mark.parametrize(
    ("text", "node", "name", "optional"),
    [
        ("f(x[0]);", "x[0]", "0", False),
        ("f(x?.[0]);", "x?.[0]", "0", True),
        ("f(x['a b']);", "x['a b']", "a b", False),
        ("f(x[i]);", "x[i]", "", False),
        ("f(x.at(0));", "x.at(0)", "0", False),
        ("f(x?.at(0));", "x?.at(0)", "0", True),
    ],
)
def test_index(text, node, name, optional):
    found = use(text)
    assert (found.kind, found.node.text(), found.name, found.optional) == (
        "index",
        node,
        name,
        optional,
    )


@pytest.mark.parametrize(
    ("text", "name", "key"),
    [("x[i] = y;", "", None), ("x['a'] = y;", "a", "'a'"), ("x.a = y;", "a", "a")],
)
def test_set(text, name, key):
    of = code(text)
    found = of.use(named(of, "x"))
    assert (found.kind, found.name, found.value.text()) == ("set", name, "y")
    assigned = of.assigned_key(found)
    assert (assigned.text() if assigned is not None else None) == key


def test_what_is_set_in_other_ways():
    assert use("x[i] += y;").kind == "index"
    assert use("[x[i]] = y;").kind == "other"


@pytest.mark.parametrize(
    ("text", "targets", "value"),
    [
        ("const y = x;", ["y"], None),
        ("let y: T = x, z;", ["y"], None),
        ("var { a, b: c } = x;", ["{ a, b: c }"], None),
        ("y = x;", ["y"], None),
        ("this.y = x;", ["this.y"], None),
        ("({ y } = x);", ["{ y }"], None),
        ("y ??= x;", ["y"], None),
        ("const z = (y = x);", ["y"], "y = x"),
        ("if ((y = x)) f();", ["y"], "y = x"),
        ("y = z = x;", ["z"], "z = x"),
        ("function f(y = x) {}", ["y"], None),
        ("const { y = x } = z;", ["y"], None),
        ("const [y = x] = z;", ["y"], None),
        ("class A { y = x; }", ["y"], None),
        ("class A { #y = x; }", ["#y"], None),
        ("x.then((y) => f(y.a));", ["y"], None),
        ("x.then(async function ({ a }) { f(a); });", ["{ a }"], None),
        ("x.then((y) => { f(y); return y; });", ["y"], "x.then((y) => { f(y); return y; })"),
        ("const [y, z] = await Promise.all([x, w]);", ["y"], None),
        ("const [, { a }] = await Promise.all([w, x]);", ["{ a }"], None),
    ],
)
def test_bind(text, targets, value):
    found = use(text)
    assert (found.kind, texts(found.targets)) == ("bind", targets)
    assert (found.value.text() if found.value is not None else None) == value


def test_promise_without_a_target():
    assert use("x.then(() => f());").kind == "statement"
    assert use("const [y] = await Promise.all([w, x]);").kind == "statement"
    assert use("const y = await Promise.all([w, x]);").kind == "element"
    assert use("const [...y] = await Promise.all([x, w]);").kind == "element"


def test_what_is_assigned_to_is_not_bound():
    assert use("x = y;").kind == "other"
    assert use("const y = { x } = z;").kind != "bind"


@pytest.mark.parametrize(
    ("text", "targets", "value"),
    [
        ("for (const y of x) {}", ["y"], None),
        ("for (y of x) {}", ["y"], None),
        ("for await (const { a } of x) {}", ["{ a }"], None),
        ("for (const [i, y] of x.entries()) {}", ["y"], "x.entries()"),
        ("for (const [i, y] of Object.entries(x)) {}", ["y"], "Object.entries(x)"),
        ("for (const y of Object.values(x)) {}", ["y"], "Object.values(x)"),
        ("for (const y of [...x]) {}", ["y"], "[...x]"),
        ("for (const y of x.slice(1)) {}", ["y"], "x.slice(1)"),
        ("for (const y of x.filter((z) => z.a)) {}", ["z", "y"], "x.filter((z) => z.a)"),
        ("x.filter((z) => z.a).forEach((y) => f(y));", ["z", "y"], "x.filter((z) => z.a)"),
        ("x.forEach((y) => f(y));", ["y"], None),
        ("const z = x.map(y => y.a);", ["y"], None),
        ("const z = x.map(({ a }, i) => a);", ["{ a }"], None),
        ("const z = x.some(function (y) { return y.a; });", ["y"], None),
        ("const z = x.every((y) => y.a);", ["y"], None),
        ("const z = x.flatMap((y) => y.a);", ["y"], None),
        ("const z = x.reduce((s, y) => s + y.a, '');", ["y"], None),
        ("const z = x.find((y) => y.a);", ["y", "z"], None),
        ("const { b } = x.find((y) => y.a)!;", ["y", "{ b }"], None),
        ("if (x.find((y) => y.a)) f();", ["y"], None),
        ("f(x.find((y) => y.a) === undefined);", ["y"], None),
        ("x.forEach(() => f());", [], None),
    ],
)
def test_iterate(text, targets, value):
    found = use(text)
    assert (found.kind, texts(found.targets)) == ("iterate", targets)
    assert (found.value.text() if found.value is not None else None) == value


def test_numbered_elements_in_one_name_are_no_elements():
    assert use("for (const pair of x.entries()) {}").kind == "member"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("if (x) f();", ""),
        ("if (y) f(); else if (x) f();", ""),
        ("while (x) f();", ""),
        ("do { f(); } while (x);", ""),
        ("for (; x; ) f();", ""),
        ("f(x ? 1 : 2);", ""),
        ("f(!x);", "not"),
        ("f(Boolean(x));", ""),
        ("if (y && x) f();", ""),
        ("if (y || x) f();", ""),
        ("if (x || y || z) f();", ""),
        ("if (!(x ?? y)) f();", ""),
        ("if ((x as T)) f();", ""),
        ("f((y ? x : z) ? 1 : 2);", ""),
    ],
)
def test_only_the_truth_is_asked(text, name):
    found = use(text)
    assert (found.kind, found.name) == ("test", name)


def test_a_value_behind_and_is_more_than_asked_for():
    assert use("f(x && y);").kind == "guard"
    assert use("x && y();").kind == "test"


@pytest.mark.parametrize("word", ["||", "??"])
def test_default(word):
    found = use(f"f(x {word} y);")
    assert (found.kind, found.name, found.node.text()) == ("default", word, f"x {word} y")


@pytest.mark.parametrize(
    ("text", "name", "other"),
    [
        ("f(x === 'a');", "==", "'a'"),
        ("f(x == 'a');", "==", "'a'"),
        ("f(x !== null);", "!=", "null"),
        ("f(undefined != x);", "!=", "undefined"),
        ("f(['a', 'b'].includes(x));", "in", "['a', 'b']"),
    ],
)
def test_compare(text, name, other):
    found = use(text)
    assert (found.kind, found.name, texts(found.targets)) == ("compare", name, [other])


@pytest.mark.parametrize(
    ("text", "position", "call"),
    [
        ("f(x);", 0, "f(x)"),
        ("new F(1, x);", 1, "new F(1, x)"),
        ("f(...y, x);", -1, "f(...y, x)"),
        ("names.includes(x);", 0, "names.includes(x)"),
        ("f(/* first */ 1, x);", 1, "f(/* first */ 1, x)"),
    ],
)
def test_argument(text, position, call):
    found = use(text)
    assert (found.kind, found.position, found.node.text()) == ("argument", position, call)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("f({ a: x });", "a"),
        ("f({ x });", "x"),
        ("f({ 'a b': x });", "a b"),
        ("f({ [k]: x });", ""),
    ],
)
def test_entry_of_an_object(text, name):
    found = use(text)
    assert (found.kind, found.name, found.node.kind()) == ("element", name, "object")


# Names.


def test_reads_of_one_of_two_bindings():
    of = code(
        dedent("""\
        async function f() {
          let x = await first();
          use(x.a);
          x = await second();
          use(x.b);
          return () => x;
        }
        const x = 1;
        """)
    )
    assert lines(of.reads(named(of, "x"))) == [3, 6]
    assert lines(of.reads(named(of, "x", 2))) == [5, 6]
    assert len(of.visible(named(of, "x", 3))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "const { a: x } = y; f(x);",
        "const { x } = y; f({ x });",
        "const { a: { x = 1 } } = y; f(x);",
        "const [, x] = y; f(x);",
        "for (const x of y) f(x);",
        "for (const [i, x] of y.entries()) f(x);",
        "y.map(x => x);",
        "y.map((x) => x);",
        "y.then(({ x }) => f(x));",
        "function g(x = 1) { f(x); }",
        "let x; f(x);",
    ],
)
def test_a_target_binds_what_is_read(text):
    of = code(text)
    target = named(of, "x")
    (binding,) = of.bound(target)
    (read,) = of.reads(target)
    assert of.visible(read) == [binding]


def test_no_plain_name_is_bound():
    of = code("this.x = y; [a.x] = y;")
    assert of.bound(spelled(of, "this.x")) == ()
    assert of.bound(spelled(of, "a.x")) == ()


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("{ a }", [("a", "a", "a", False)]),
        ("{ a: b }", [("a", "a: b", "b", False)]),
        ("{ 'a': b }", [("a", "'a': b", "b", False)]),
        ("{ a = 1 }", [("a", "a = 1", "a", True)]),
        ("{ a: b = 1 }", [("a", "a: b = 1", "b", True)]),
        ("{ a: { b } }", [("a", "a: { b }", "{ b }", False)]),
        ("{ [k]: b }", [("", "[k]: b", "b", False)]),
        ("{ a, ...rest }", [("a", "a", "a", False), ("", "...rest", "rest", False)]),
        ("[a]", [("[0]", "a", "a", False)]),
        ("[, a = 1]", [("[1]", "a = 1", "a", True)]),
        ("[a, ...rest]", [("[0]", "a", "a", False), ("", "...rest", "rest", False)]),
    ],
)
def test_parts(pattern, expected):
    of = code(f"const {pattern} = y;")
    found = of.parts(spelled(of, pattern))
    shown = [(part.name, part.node.text(), part.local.text(), part.has_default) for part in found]
    assert shown == expected


def test_a_name_has_no_parts():
    of = code("const x = y;")
    assert of.parts(named(of, "x")) is None


def test_variable_of_a_name():
    of = code("const x = 1; function f(x) { return x; } use({ x }); export { x };")
    variable = of.variable(named(of, "x"))
    assert (variable.name, len(variable.bindings), variable.is_attribute) == ("x", 1, False)
    assert [used.parent().kind() for used in variable.uses] == ["object", "export_specifier"]


def test_variable_of_a_private_attribute():
    of = code(
        dedent("""\
        class A {
          #x = [];
          add(y) { this.#x.push(y); }
          get() { return () => this.#x; }
          clear() { this.#x = []; }
        }
        class B { #x = 1; get() { return this.#x; } }
        """)
    )
    variable = of.variable(spelled(of, "this.#x"))
    first = of.variable(of.root.find(kind="member_expression", regex=r"^this\.#x$"))
    assert (first.name, len(first.bindings), lines(first.uses)) == ("#x", 2, [3, 4])
    assert lines(variable.uses) == [7]
    assert of.variable(named(of, "#x")) == first


def test_variable_of_an_attribute_of_derived_classes():
    of = code(
        dedent("""\
        class A { constructor() { this.x = []; } }
        class B extends A { add(y) { this.x.push(y); } }
        const b = new B();
        use(b.x, other.x);
        """)
    )
    assert lines(of.variable(spelled(of, "b.x")).uses) == [2, 4]


@pytest.mark.parametrize(
    "text",
    [
        "class A extends Base { f() { return this.x; } }",
        "class A extends Base {} class B extends A { f() { return this.x; } }",
        "class A { f() { const { x } = this; return this.x; } }",
        "class A { f() { const { ...all } = this; return this.x; } }",
        "function f() { return this.x; }",
    ],
)
def test_attributes_that_are_not_all_in_sight(text):
    of = code(text)
    assert of.variable(spelled(of, "this.x")) is None


def test_what_is_no_variable():
    of = code("f(y.x, missing, 1);")
    assert of.variable(spelled(of, "y.x")) is None
    assert of.variable(named(of, "missing")) is None
    assert of.variable(spelled(of, "1")) is None


# Functions.


@pytest.mark.parametrize(
    "text",
    [
        "function g(a) { return a; } g(1);",
        "const g = async (a) => a; await g(1);",
        "class A { g(a) { return a; } f() { this.g(1); } }",
        "class A { g = (a) => a; f() { this.g(1); } }",
        "class A { #g(a) { return a; } f() { this.#g(1); } }",
        "class A { g(a) { return a; } } const b = new A(); b.g(1);",
    ],
)
def test_called_function(text):
    of = code(text)
    call = of.root.find(kind="call_expression", regex="1")
    function = of.called_function(call)
    assert function.name.strip("#") == "g"
    assert texts(of.returned(function)) == ["a"]
    assert of.calls(function) == [call]
    assert of.argument_for(call, function, "a").text() == "1"
    assert of.parameter(of.use(spelled(of, "1"))).text() == "a"
    (binding,) = of.bound(of.parameter(of.use(spelled(of, "1"))))
    assert of.function_of_parameter(binding) == function


@pytest.mark.parametrize(
    "text",
    [
        "let g = () => 1; g = () => 2; g(1);",
        "import { g } from './g'; g(1);",
        "function f(g) { g(1); }",
        "class A { g() { return 1; } } class B extends A { g() { return 2; } h() { this.g(1); } }",
    ],
)
def test_function_that_is_not_the_only_one(text):
    of = code(text)
    assert of.called_function(of.root.find(kind="call_expression", regex="1")) is None


@pytest.mark.parametrize(
    "text",
    [
        "function g() {} g(); run(g);",
        "function g() {} g(); export { g };",
        "const api = { g() {} };",
        "class A { get g() { return 1; } f() { return this.g; } }",
        "class A { g() {} f() { this.g(); } } function f(a) { a.g(); }",
        "class A { g() {} f() { this.g(); list.map(this.g); } }",
        "run(function () {});",
        "const g = function h() { h(); }; g();",
    ],
)
def test_function_whose_calls_are_not_all_in_sight(text):
    of = code(text)
    kinds = [{"kind": kind} for kind in sorted(syntax_of("javascript").functions)]
    inside = of.root.find(any=kinds).field("body")
    assert of.calls(of.function_around(inside)) is None


def test_calls_of_a_function_where_it_stands():
    of = code("(async () => { use(1); })();")
    assert texts(of.calls(of.function_around(spelled(of, "1")))) == ["(async () => { use(1); })()"]


def test_a_promise_calls_its_callback():
    of = code("const z = x.then((y) => y.a);")
    function = of.function_around(spelled(of, "y.a"))
    (call,) = of.calls(function)
    assert call.text() == "x.then((y) => y.a)"
    assert of.argument_for(call, function, "y").text() == "x"


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("function g(a, b) {} g(1, 2);", "2"),
        ("function g(a, b = 3) {} g(1);", "3"),
        ("function g(a, b) {} g(1);", None),
        ("function g(a, b) {} g(...c);", None),
        ("function g(...b) {} g(1);", None),
        ("function g({ a, b }) {} g({ a: 1, b: 2 });", "2"),
        ("function g({ a, b }) {} g({ a: 1, b });", "b"),
        ("function g({ a, b = 3 }) {} g({ a: 1 });", "3"),
        ("function g({ a, b = 3 } = {}) {} g();", "3"),
        ("function g({ a, b }) {} g({ a: 1, ...c });", None),
        ("function g({ a, b }) {} g({ ...c, b: 2 });", "2"),
        ("function g({ a, ...b }) {} g({ a: 1, c: 2 });", None),
        ("function g({ a, b }) {} g(c);", None),
    ],
)
def test_argument_for(text, given):
    of = code(text)
    call = of.root.find(kind="call_expression")
    found = of.argument_for(call, of.called_function(call), "b")
    assert (found.text() if found is not None else None) == given


def test_parameter_of_an_argument():
    of = code("function g(a, { b }, ...c) {} g(1, 2, 3); h(4);")
    found = [of.parameter(of.use(spelled(of, text))) for text in "1234"]
    # what takes the rest gets a list, and another function is not in sight
    texts = [node.text() if node is not None else None for node in found]
    assert texts == ["a", "{ b }", None, None]


@pytest.mark.parametrize(
    ("text", "annotation"),
    [
        ("function g(a) { a; }", ""),
        ("function g(a: Message[]) { a; }", "Message[]"),
        ("function g(a?: string) { a; }", "string"),
        ("function g({ a, b }: { a: string; b: number }) { a; }", "string"),
        ("interface O { a: string } function g({ a }: O) { a; }", "string"),
        ("interface M { b: string } function g(a: M[]) { a; }", "{ b: string }[]"),
        ("type M = { b: string }; function g(a: Array<M>) { a; }", "Array<{ b: string }>"),
        ("interface M extends N { b: string } function g(a: M) { a; }", "M"),
    ],
)
def test_parameter_annotation(text, annotation):
    of = code(text)
    read = next(name for name in of.root.find_all(kind="expression_statement")).child(0)
    (binding,) = of.visible(read)
    assert of.parameter_annotation(binding) == annotation
    assert of.is_text(read) == (annotation == "string")


@pytest.mark.parametrize(
    ("annotation", "is_plain"),
    [
        ("{ role: string; content: string }[]", True),
        ("Array<{ role: 'user' | 'assistant', content: string }>", True),
        ("{ role: string; content: string; name?: string }[]", False),
        ("{ role: string; content: Part[] }[]", False),
        ("ChatCompletionMessageParam[]", False),
    ],
)
def test_annotation_of_plain_messages(annotation, is_plain):
    assert bool(JavaScriptCode.plain_messages.fullmatch(annotation)) == is_plain


@pytest.mark.parametrize(
    ("text", "is_closed"),
    [
        ("function f() { return x; }", True),
        ("const f = () => x;", True),
        ("export function f() { return x; }", False),
        ("export default async function () { return x; }", False),
        ("export const f = () => x;", False),
        ("function f() { return x; } export { f as g };", False),
        ("function f() { return x; } export default f;", False),
        ("function f() { return x; } export default { f };", False),
        ("function f() { return x; } export = f;", False),
        ("function f() { return x; } const api = { f }; export default api;", False),
        ("export const api = { f() { return x; } };", False),
        ("const api = { f: () => x }; export { api };", False),
        ("function f() { return x; } export function g() { f(); }", True),
        ("function f() { return x; } export const g = () => f();", True),
        ("function f() { return x; } module.exports = f;", False),
        ("function f() { return x; } module.exports = { f };", False),
        ("function f() { return x; } exports.f = f;", False),
        ("module.exports.f = async () => x;", False),
        ("function f() { return x; } module.exports = { g };", True),
        ("export class A { f() { return x; } }", False),
        ("export class A { #f() { return x; } }", True),
        ("export class A { _f() { return x; } }", True),
        ("export class A { private f() { return x; } }", True),
        ("export class A { private f = () => x; }", True),
        ("class A { f() { return x; } }", True),
        ("class A { f() { return x; } } export const a = new A();", False),
        ("class A { f() { return x; } } export class B extends A {}", False),
        ("class A { f() { return x; } } module.exports = new A();", False),
        ("export function g() { const f = () => x; }", True),
        ("export function g() { list.map((y) => x); }", True),
        ("app.post('/', async (request, response) => x);", False),
        ("(async () => x)();", True),
    ],
)
def test_is_closed(text, is_closed):
    of = code(text)
    assert of.function_around(named(of, "x")).is_closed is is_closed


def test_no_function_around():
    of = code("x;")
    assert of.function_around(named(of, "x")) is None


# Statements.


def test_branches():
    of = code("if (a && (b)) { f(); g(); } else if (c) h(); else { i(); }")
    found = of.branches(of.root.find(kind="if_statement"))
    shown = [(b.condition.text() if b.condition else None, texts(b.statements)) for b in found]
    assert [b.word.text() if b.word else None for b in found] == [None, None, "else"]
    assert of.written_else("y") == "else if (y)"
    assert shown == [("a && (b)", ["f();", "g();"]), ("c", ["h();"]), (None, ["i();"])]
    assert texts(of.conjuncts(found[0].condition)) == ["a", "b"]
    assert of.branches(spelled(of, "h();")) == []


def test_body():
    of = code("for await (const y of x) { if (!y) continue; f(y); }")
    statements = of.body(of.root.find(kind="for_in_statement"))
    assert texts(statements) == ["if (!y) continue;", "f(y);"]
    (branch,) = of.branches(statements[0])
    assert [of.is_continue(inner) for inner in branch.statements] == [True]


def test_body_without_a_block():
    of = code("for (const y of x) f(y); x.forEach((y) => { f(y); });")
    assert of.body(of.root.find(kind="for_in_statement")) is None
    assert of.body(of.root.find(kind="call_expression", regex="forEach")) is None


@pytest.mark.parametrize(
    ("condition", "asks"),
    [
        ("y.length", True),
        ("y?.length > 0", True),
        ("y.length !== 0", True),
        ("y.length > 1", False),
        ("y.size", False),
    ],
)
def test_asks_for_length(condition, asks):
    of = code(f"f({condition});")
    assert of.asks_for_length(spelled(of, condition)) is asks


@pytest.mark.parametrize(("text", "end"), [("f();\n", ";"), ("f()\n", "")])
def test_written_skip(text, end):
    assert code(text).written_skip("y", "  ", "\n") == f"if (y) continue{end}"


# Literals.


@pytest.mark.parametrize(
    ("expression", "kind"),
    [
        ("{ a: 1 }", "dict"),
        ("({ a: 1 } as const)", "dict"),
        ("({ a: 1 }) satisfies A.B.C", "dict"),
        ("[1]", "list"),
        ("'a'", "string"),
        ("`a ${b}`", "string"),
        ("'a' + b", "string"),
        ("a + b", "other"),
        ("-1", "number"),
        ("1_000", "number"),
        ("true", "true"),
        ("false", "false"),
        ("null", "null"),
        ("undefined", "null"),
        ("a", "name"),
        ("a!", "name"),
        ("a.b", "attribute"),
        ("await a()", "call"),
        ("new A()", "other"),
        ("a.map((b) => b)", "comprehension"),
        ("a.map(known)", "comprehension"),
        ("a.map(unknown)", "call"),
        ("a.concat(b)", "sum"),
        ("a.flatMap((b) => [b])", "sum"),
        ("a.filter(Boolean)", "slice"),
        ("structuredClone(a)", "slice"),
        ("a ? b : c", "choice"),
        ("a ?? b", "choice"),
        ("a && b", "choice"),
        ("() => 1", "function"),
        ("f`a`", "call"),
        ("a[0]", "other"),
    ],
)
def test_kind(expression, kind):
    of = code(f"function known(b) {{ return [b]; }}\nconst value = {expression};")
    declared = of.root.find(kind="variable_declarator")
    assert of.kind(declared.field("value")) == kind


@pytest.mark.parametrize(
    ("expression", "operands"),
    [
        ("a.concat(b, [c])", ["a", "b", "[c]"]),
        ("a ? b : c", ["b", "c"]),
        ("a || b", ["a", "b"]),
        ("a && b", ["b"]),
        ("a.slice(1, 2)", ["a"]),
        ("[...a].reverse()", ["[...a]"]),
        ("Array.from(a)", ["a"]),
        ("await Promise.all(a)", ["a"]),
        ("a.map((b) => ({ c: b }))", ["({ c: b })"]),
        ("a.map((b) => { if (b) return 1; return 2; })", ["1", "2"]),
    ],
)
def test_operands(expression, operands):
    of = code(f"const value = {expression};")
    value = of.root.find(kind="variable_declarator").field("value")
    assert texts(of.operands(value)) == operands


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("create({ a: 1 });", "{ a: 1 }"),
        ("create({ a: 1 } as T, { timeout: 1 });", "{ a: 1 }"),
        ("const p = { a: 1 }; create(p);", "{ a: 1 }"),
        ("const p: T = { a: 1 }; create(p, options);", "{ a: 1 }"),
        ("create();", None),
        ("create(options.params);", None),
        ("create({ a: 1 }, 2, 3);", None),
        ("create(...all);", None),
        ("let p = { a: 1 }; p = { a: 2 }; create(p);", None),
        ("const p = { a: 1 }; p.b = 2; create(p);", None),
        ("const p = { a: 1 }; create(p); log(p);", None),
        ("const { p } = { a: 1 }; create(p);", None),
        ("function f(p = { a: 1 }) { create(p); }", None),
    ],
)
def test_request(text, expected):
    of = code(text)
    found = of.request(of.root.find(kind="call_expression", regex="^create"))
    assert (found.text() if found is not None else None) == expected


def test_entries():
    of = code("f({ a: 1, 'b c': 2, [d]: 3, ['e']: 4, g, ...h, i() {}, /* j */ });")
    found = of.entries(of.root.find(kind="object"))
    assert [(e.name, e.node.text(), e.is_spread, e.is_shorthand) for e in found] == [
        ("a", "a: 1", False, False),
        ("b c", "'b c': 2", False, False),
        ("", "[d]: 3", False, False),
        ("e", "['e']: 4", False, False),
        ("g", "g", False, True),
        ("", "...h", True, False),
        ("i", "i() {}", False, False),
    ]
    assert texts(e.value for e in found) == ["1", "2", "3", "4", "g", "h", "i() {}"]
    assert [e.key is None for e in found] == [False, False, False, False, False, True, False]


def test_elements_and_arguments():
    of = code("f(a, ...b); [c, ...d];")
    for found in (
        of.given(of.root.find(kind="call_expression")),
        of.elements(of.root.find(kind="array")),
    ):
        assert [e.is_spread for e in found] == [False, True]
    assert texts(e.value for e in of.given(of.root.find(kind="call_expression"))) == ["a", "b"]
    assert of.given(code("f`a`").root.find(kind="call_expression")) == ()


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        ("'a'", "a"),
        ('"a" as const', "a"),
        ("`a`", "a"),
        (r"'it\'s'", "it's"),
        (r'"a\n\u00e9\x41\u{1F600}\q"', "a\n\u00e9A\U0001f600q"),
        ("`a ${b}`", None),
        ("'a' + 'b'", None),
        ("1", None),
    ],
)
def test_string(expression, text):
    of = code(f"const value = {expression};")
    assert of.string(of.root.find(kind="variable_declarator").field("value")) == text


# Writing.


@pytest.mark.parametrize(
    ("file", "text", "written"),
    [
        ("f('a', 'b', \"c\");", "user", "'user'"),
        ('f("a");', "user", '"user"'),
        ("f(1);", "user", '"user"'),
        ('f("don\'t", "can\'t", "won\'t");', "user", '"user"'),
        ('// it\'s\nf("a");', "user", '"user"'),
        ("f('a');", "it's", '"it\'s"'),
        ("f('a');", 'it\'s "so"', "'it\\'s \"so\"'"),
        ("f('a');", "a\nb\\c", "'a\\nb\\\\c'"),
    ],
)
def test_written_string(file, text, written):
    of = code(file)
    assert of.written_string(text) == written
    assert of.string(code(f"({written});").root.find(kind="string")) == text


def test_quotes_of_tags_do_not_count():
    of = code('f(<p a="b" c="d">{g(\'e\')}</p>);', "tsx")
    assert of.written_string("user") == "'user'"


@pytest.mark.parametrize(
    ("among", "name", "written"),
    [
        ("{ a: 1 }", "store", "store: v"),
        ("{}", "store", "store: v"),
        ("{ a: 1 }", "a-b", '"a-b": v'),
        ("{ 'a': 1, 'b': 2 }", "store", "'store': v"),
        ("{ 'a': 1, b: 2 }", "store", "store: v"),
        ("{ 'a': 1, ...rest }", "store", "'store': v"),
    ],
)
def test_written_entry(among, name, written):
    of = code(f'const value = {among}; f("x");')
    assert of.written_entry(name, "v", of.root.find(kind="object")).replace("'", '"') == (
        written.replace("'", '"')
    )


def test_written_dict():
    of = code("f('a');")
    assert of.written_dict([("format", "x"), ("a-b", "1")]) == "{ format: x, 'a-b': 1 }"
    assert of.written_dict([]) == "{}"


def test_written_key():
    of = code('f({ a: 1, "b": 2, messages });')
    plain, in_quotes, shorthand = of.entries(of.root.find(kind="object"))
    assert of.written_key("input", plain) == "input"
    assert of.written_key("input", in_quotes) == '"input"'
    assert of.written_key("input", shorthand) == "input: messages"


def test_written_spread():
    assert code("").written_spread("rest") == "...rest"


@pytest.mark.parametrize(
    ("function", "logs"),
    [
        ("logger.info", True),
        ("this.logger.warn", True),
        ("this.#log.debug", True),
        ("catalog.info", False),
        ("console.log", False),
    ],
)
def test_logs(function, logs):
    of = code(f"class A {{ #log; f() {{ {function}(1); }} }}")
    assert of.logs(spelled(of, function)) is logs
    assert ("console.log" in JavaScriptCode.printing) is True


def seconds(count):
    """How long it takes to follow each of many names of one function to its uses."""
    body = "".join(f"  const x{i} = await f(); use(x{i}.a, y, x{i});\n" for i in range(count))
    of = code(f"async function g(y) {{\n{body}}}\n")
    targets = [
        declarator.field("name") for declarator in of.root.find_all(kind="variable_declarator")
    ]
    started = time.perf_counter()
    uses = [of.use(read).kind for target in targets for read in of.reads(target)]
    of.variable(named(of, "y"))
    assert uses == ["member", "argument"] * count
    return time.perf_counter() - started


def test_time_grows_with_the_length_of_a_file():
    small = min(seconds(400) for _ in range(3))
    # eight times as much; each name looked for in the whole file would be sixty-four times
    assert min(seconds(3200) for _ in range(3)) < 24 * small
