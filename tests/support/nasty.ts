/**
 * Texts that break out of a format if they are not escaped, in one list for all formats. The record rejects those with hidden characters;
 * the title of a source may be any of the others.
 */
export const NASTY: Readonly<Record<string, string>> = {
  'the end of a script': 'x</script><script>alert(1)</script>',
  'the end of a style, a title and a text field': '</style></title></textarea><img src=x onerror=alert(1)>',
  'a comment': '<!--<script>alert(1)</script>',
  'the end of a CDATA section': ']]><script>alert(1)</script>',
  'double quotes': '" onmouseover="alert(1)" x="',
  'single quotes': "' onmouseover='alert(1)' x='",
  'an entity': '&lt;b&gt; &amp;amp; &#60;',
  'ends of lines': 'a\nb\r\nc',
  'line separators': 'a\u2028b\u2029c',
  'bidi controls': 'a\u202Eb\u2066c\u200Fd',
  'a NUL and other controls': 'a\u0000b\u001Bc\u0008d',
  'half of a surrogate pair': 'a\uD800b',
  markdown: '[x](javascript:alert(1)) ![x](x) `x` **x** # x | y',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template is what it looks like.
  'a template': '${alert(1)} {{alert(1)}} {}',
  'a formula': '=HYPERLINK("http://x","y")',
  'the end of a comment and of raw text': '--></noscript></template><img src=x onerror=alert(1)>',
  'an event in a picture': '<svg onload=alert(1)><animate onbegin=alert(1) attributeName=x dur=1s>',
  'the end of a string in a script': '\\"-alert(1)}// \\\'-alert(1)// `-alert(1)//',
  'another base': '<base href="/attacker/"><meta http-equiv=refresh content="0;javascript:alert(1)">',
  'escaped markup': '&#x3C;img src=x onerror=alert(1)&#x3E; %3Cscript%3E \\u003cscript\\u003e',
  'an address of a script': 'javascript:alert(1)',
};
