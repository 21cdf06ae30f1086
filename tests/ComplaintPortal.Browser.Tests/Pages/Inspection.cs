using ComplaintPortal.Browser.Tests.Infrastructure;
using Microsoft.Playwright;

namespace ComplaintPortal.Browser.Tests.Pages;

/// <summary>What was seen of one page: by the browser itself, by axe, and at the width of a small screen.</summary>
public sealed record Inspection(IReadOnlyList<string> Faults, IReadOnlyList<string> Violations, IReadOnlyList<string> TooWide)
{
    /// <summary>WCAG 2.2, A and AA.</summary>
    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    /// <summary>Of what is found, the piece of the page is told; to work out by which selectors it could be found as well takes longer.</summary>
    private const string Scan = """
        async rules => {
          window.scrollTo(0, 0); // Where a form was far down, the bar that stays in sight lies over whatever stands there.
          const found = await axe.run(document, { runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'], selectors: false, preload: false });
          if (found.passes.length === 0) return ['axe looked at nothing'];
          return found.violations.flatMap(one => one.nodes.map(node => `${one.id}: ${one.help}: ${node.html.slice(0, 200)}`));
        }
        """;

    /// <summary>Names what sticks out of the window to the right, and the words of a chart that its edge cuts off; what scrolls within a box of its own does not.</summary>
    private const string StickingOut = """
        () => {
          const root = document.documentElement;
          const cut = [...document.querySelectorAll('svg[viewBox] text')].filter(one => {
            const box = one.getBBox(), room = one.ownerSVGElement.viewBox.baseVal;
            // The ink of a T or J begins a little before its place, and the browser rounds that up.
            return box.width > 0 && (box.x < -2 || box.x + box.width > room.width + 1);
          }).map(one => `cut off: ${one.textContent}`);
          if (root.scrollWidth <= root.clientWidth) return cut;
          const out = [...document.body.querySelectorAll('*')].filter(one => one.getBoundingClientRect().right > root.clientWidth + 1)
            .map(one => one.tagName.toLowerCase() + (one.id ? '#' + one.id : '') + (typeof one.className === 'string' && one.className ? '.' + one.className.trim().split(/\s+/).join('.') : ''));
          return [`${root.scrollWidth} wide in ${root.clientWidth}`, ...out.slice(-5), ...cut];
        }
        """;

    public static async Task<Inspection> OfAsync(Scene scene, Sight sight, string? screenshots)
    {
        var person = await scene.PersonAsync(sight);
        var page = person.Page;
        await page.SetViewportSizeAsync(1280, 900);
        person.TakeFaults();
        await sight.ArriveAsync(person, scene);
        var faults = person.TakeFaults();
        await page.AddScriptTagAsync(new() { Url = AxeScript.Address });
        var violations = await page.EvaluateAsync<string[]>(Scan, Rules);
        if (screenshots is not null) await ShootAsync(page, Path.Combine(screenshots, sight.Name));

        await page.SetViewportSizeAsync(320, 640);
        var narrow = await page.EvaluateAsync<string[]>(StickingOut);
        // What a window of 1280 by 1024 has at 400 %.
        await page.SetViewportSizeAsync(320, 256);
        var zoomed = await page.EvaluateAsync<string[]>(StickingOut);

        var seen = new Inspection(faults, violations, [.. narrow.Select(one => "320 px: " + one), .. zoomed.Select(one => "400 %: " + one)]);
        if (sight.Alone) await person.DisposeAsync();
        return seen;
    }

    private static async Task ShootAsync(IPage page, string path)
    {
        await page.ScreenshotAsync(new() { Path = path + "-1280.png", FullPage = true });
        await page.SetViewportSizeAsync(360, 740);
        await page.ScreenshotAsync(new() { Path = path + "-360.png", FullPage = true });
    }
}
