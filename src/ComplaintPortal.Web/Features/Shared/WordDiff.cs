using System.Globalization;
using System.Text;

namespace ComplaintPortal.Web.Features.Shared;

/// <summary>What became of a piece of text between two versions.</summary>
public enum ChangeKind
{
    Same,
    Removed,
    Added,
}

/// <summary>A piece of text that stands in both versions, or in one of them.</summary>
public sealed record Change(ChangeKind Kind, string Text);

/// <summary>
/// What changed between two versions of a text, word by word (E10). What is the same and what was removed make up the earlier version
/// to the letter; what is the same and what was added make up the later one.
/// </summary>
public static class WordDiff
{
    /// <summary>Beyond this many changed words a text was written anew: then both stand whole, which reads better and costs no time.</summary>
    private const int MostChanges = 1000;

    public static IReadOnlyList<Change> Between(string before, string after)
    {
        var (a, b) = (Words(before), Words(after));
        return [.. Smooth(Gather(Steps(a, b))).SelectMany(place => place.Changes())];
    }

    /// <summary>The shortest way from the one to the other, by Myers (An O(ND) Difference Algorithm and Its Variations, 1986).</summary>
    private static IEnumerable<Change> Steps(List<string> a, List<string> b)
    {
        var most = Math.Min(a.Count + b.Count, MostChanges);
        var furthest = new int[(2 * most) + 3];
        var rounds = new List<int[]>();
        for (var round = 0; round <= most; round++)
        {
            rounds.Add(furthest[(most - round)..(most + round + 3)]);
            for (var k = -round; k <= round; k += 2)
            {
                var at = most + 1 + k;
                var x = ComesDown(furthest[at - 1], furthest[at + 1], k, round) ? furthest[at + 1] : furthest[at - 1] + 1;
                while (x < a.Count && x - k < b.Count && a[x] == b[x - k]) x++;
                furthest[at] = x;
                if (x >= a.Count && x - k >= b.Count) return Back(a, b, rounds);
            }
        }
        return a.Select(word => new Change(ChangeKind.Removed, word)).Concat(b.Select(word => new Change(ChangeKind.Added, word)));
    }

    /// <summary>Goes the way back from its end, and gives it from its beginning.</summary>
    private static List<Change> Back(List<string> a, List<string> b, List<int[]> rounds)
    {
        var steps = new List<Change>();
        var (x, y) = (a.Count, b.Count);
        for (var round = rounds.Count - 1; round > 0; round--)
        {
            var (furthest, k) = (rounds[round], x - y);
            var at = round + 1 + k;
            var isAdded = ComesDown(furthest[at - 1], furthest[at + 1], k, round);
            var from = isAdded ? furthest[at + 1] : furthest[at - 1];
            for (var middle = isAdded ? from : from + 1; x > middle; x--) steps.Add(new(ChangeKind.Same, a[x - 1]));
            steps.Add(isAdded ? new(ChangeKind.Added, b[from - k - 1]) : new(ChangeKind.Removed, a[from]));
            (x, y) = isAdded ? (from, from - k - 1) : (from, from - k + 1);
        }
        for (; x > 0; x--) steps.Add(new(ChangeKind.Same, a[x - 1]));
        steps.Reverse();
        return steps;
    }

    /// <summary>Whether the furthest way to a diagonal adds a word, and does not remove one.</summary>
    private static bool ComesDown(int left, int right, int k, int round) => k == -round || (k != round && left < right);

    /// <summary>Puts together what changed at one place.</summary>
    private static List<Place> Gather(IEnumerable<Change> steps)
    {
        var places = new List<Place>();
        foreach (var (kind, text) in steps)
        {
            if (places.Count == 0 || places[^1].IsSame != (kind == ChangeKind.Same)) places.Add(new Place(kind == ChangeKind.Same));
            places[^1].Take(kind, text);
        }
        return places;
    }

    /// <summary>Words replaced one after another read as one change, not as a change at every word.</summary>
    private static List<Place> Smooth(List<Place> places)
    {
        var smooth = new List<Place>();
        foreach (var place in places)
        {
            if (smooth is [.., var former, var between] && (place.IsReplaced || former.IsReplaced) && between.IsGap)
            {
                former.Take(between);
                former.Take(place);
                smooth.RemoveAt(smooth.Count - 1);
            }
            else
            {
                smooth.Add(place);
            }
        }
        return smooth;
    }

    /// <summary>Words, the space between them, and every other sign by itself. Never half a sign.</summary>
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var (start, kind) = (0, Sign.Other);
        var signs = StringInfo.GetTextElementEnumerator(text);
        while (signs.MoveNext())
        {
            var next = KindOf(signs.GetTextElement());
            if (signs.ElementIndex > start && (next != kind || next == Sign.Other))
            {
                words.Add(text[start..signs.ElementIndex]);
                start = signs.ElementIndex;
            }
            kind = next;
        }
        if (start < text.Length) words.Add(text[start..]);
        return words;
    }

    private static Sign KindOf(string element) => element[0] switch
    {
        '\'' or '’' or '-' => Sign.Word,
        _ when char.IsLetterOrDigit(element, 0) => Sign.Word,
        _ when char.IsWhiteSpace(element, 0) => Sign.Space,
        _ => Sign.Other,
    };

    private enum Sign
    {
        Word,
        Space,
        Other,
    }

    /// <summary>A stretch that both versions have, or a place at which they differ.</summary>
    private sealed class Place(bool isSame)
    {
        private readonly StringBuilder before = new();
        private readonly StringBuilder after = new();

        public bool IsSame => isSame;

        public bool IsReplaced => !isSame && before.Length > 0 && after.Length > 0;

        /// <summary>Nothing but space within a line.</summary>
        public bool IsGap => isSame && before.ToString() is var text && string.IsNullOrWhiteSpace(text) && !text.Contains('\n', StringComparison.Ordinal);

        public void Take(ChangeKind kind, string text)
        {
            if (kind != ChangeKind.Added) before.Append(text);
            if (kind != ChangeKind.Removed) after.Append(text);
        }

        public void Take(Place other)
        {
            before.Append(other.before);
            after.Append(other.after);
        }

        public IEnumerable<Change> Changes()
        {
            if (isSame) return [new(ChangeKind.Same, before.ToString())];
            Change[] changes = [new(ChangeKind.Removed, before.ToString()), new(ChangeKind.Added, after.ToString())];
            return changes.Where(change => change.Text.Length > 0);
        }
    }
}
