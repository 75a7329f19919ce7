/** The messages of all reasons take the same values. */
export const reasonValues = (params: Readonly<Record<string, string | number>>) => ({
  field: "",
  column: "",
  value: "",
  to: "",
  line: 0,
  kind: "cluster",
  name: "",
  similarity: 0,
  sameName: "false",
  sameTown: "false",
  sameDomain: "false",
  ...params,
});
