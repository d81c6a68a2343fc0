/** The page that is served until there is a first one of the spec. */
export const standIn = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>No reference yet</title>
<link rel="stylesheet" href="live.css">
</head>
<body class="stand-in">
<main>
<h1>No reference yet</h1>
<p>The spec has errors. As soon as they are mended, the reference comes here by itself.</p>
</main>
</body>
</html>
`;
