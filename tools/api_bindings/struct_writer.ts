// SPDX-License-Identifier: GPL-3.0-or-later
import type { Definition, Member } from './model.ts';
import { camel, enumerator } from './names.ts';

type Struct = Extract<Definition, { kind: 'struct' }>;
type Enum = Extract<Definition, { kind: 'enum' }>;

const isOptional = (member: Member) => !member.isRequired || member.type.isNullable;

/** What a member is before anything is read into it. */
export function initial(cpp: string): string {
  if (cpp === 'bool') return ' = false';
  if (cpp === 'qint64' || cpp === 'double') return ' = 0';
  return '{}';
}

function memberLine(member: Member): string {
  const name = camel(member.name);
  return isOptional(member)
    ? `    std::optional<${member.type.cpp}> ${name}{};`
    : `    ${member.type.cpp} ${name}${initial(member.type.cpp)};`;
}

function structDeclaration(struct: Struct): string {
  return [
    `struct ${struct.name} {`,
    ...struct.members.map(memberLine),
    '',
    `    [[nodiscard]] static ${struct.name} fromJson(const QJsonObject &json);`,
    ...(struct.isSent ? ['    [[nodiscard]] QJsonObject toJson() const;'] : []),
    `    friend bool operator==(const ${struct.name} &, const ${struct.name} &) = default;`,
    '};',
  ].join('\n');
}

function enumDeclaration({ name, words }: Enum): string {
  return [
    `enum class ${name} { ${['Unknown', ...words.map(enumerator)].join(', ')} };`,
    `[[nodiscard]] QString toString(${name} value);`,
    `[[nodiscard]] bool readValue(const QJsonValue &json, ${name} &value);`,
    `[[nodiscard]] inline QJsonValue writeValue(${name} value) { return toString(value); }`,
  ].join('\n');
}

export const declaration = (one: Definition): string =>
  one.kind === 'struct' ? structDeclaration(one) : enumDeclaration(one);

function reading(struct: Struct): string {
  return [
    `${struct.name} ${struct.name}::fromJson(const QJsonObject &json)`,
    '{',
    `    ${struct.name} value;`,
    `    const JsonFields fields(json, "${struct.name}");`,
    ...struct.members.map(
      (member) =>
        `    fields.${isOptional(member) ? 'optional' : 'required'}("${member.name}", value.${camel(member.name)});`,
    ),
    '    return value;',
    '}',
  ].join('\n');
}

function writing(struct: Struct): string {
  const line = (member: Member) => {
    const whenEmpty = !isOptional(member) ? '' : `, WhenEmpty::${member.isRequired ? 'Null' : 'LeftOut'}`;
    return `    writeField(json, "${member.name}", ${camel(member.name)}${whenEmpty});`;
  };
  return [
    `QJsonObject ${struct.name}::toJson() const`,
    '{',
    '    QJsonObject json;',
    ...struct.members.map(line),
    '    return json;',
    '}',
  ].join('\n');
}

function enumCode({ name, words }: Enum): string {
  return [
    `static constexpr const char *k${name}Words[] = {"", ${words.map((word) => `"${word}"`).join(', ')}};`,
    `QString toString(${name} value) { return QLatin1StringView(k${name}Words[int(value)]); }`,
    `bool readValue(const QJsonValue &json, ${name} &value)`,
    '{',
    `    value = ${name}(wordIndex(json, k${name}Words));`,
    '    return json.isString();',
    '}',
  ].join('\n');
}

export function code(one: Definition): string {
  if (one.kind === 'enum') return enumCode(one);
  return one.isSent ? `${reading(one)}\n\n${writing(one)}` : reading(one);
}
