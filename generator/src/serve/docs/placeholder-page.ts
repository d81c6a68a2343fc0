/** The HTML that is served until there is a first valid spec. */
export const placeholderPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>No reference yet</title>
<link rel="stylesheet" href="live.css">
</head>
<body class="placeholder">
<main>
<h1>No reference yet</h1>
<p>The spec has errors. The reference appears here as soon as they are fixed.</p>
</main>
</body>
</html>
`;
