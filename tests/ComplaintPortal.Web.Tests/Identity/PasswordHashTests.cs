using System.Buffers.Binary;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Identity;

/// <summary>Who takes the database away has the passwords still to guess, and each guess takes long.</summary>
public sealed class PasswordHashTests
{
    /// <summary>What the framework writes before the hash itself: a version, the function (2 is HMAC-SHA-512), the rounds, and the length of the salt.</summary>
    private const int Version = 0, Function = 1, Rounds = 5, SaltLength = 9;

    [Fact]
    public async Task A_password_is_kept_as_a_hash_of_many_rounds_with_a_salt()
    {
        using var portal = new Portal { HashesInFull = true };
        var email = StaffVisits.NewEmail();
        var password = await portal.AddStaffAsync(email, "Anna Voorbeeld", Roles.Officer);
        var kept = Convert.FromBase64String((await portal.DataAsync(db => db.Users.SingleAsync(member => member.Email == email))).PasswordHash!);
        Assert.Equal((1, 2u), (kept[Version], BinaryPrimitives.ReadUInt32BigEndian(kept.AsSpan(Function))));
        Assert.True(BinaryPrimitives.ReadUInt32BigEndian(kept.AsSpan(Rounds)) >= 100_000);
        Assert.True(BinaryPrimitives.ReadUInt32BigEndian(kept.AsSpan(SaltLength)) >= 16);
        Assert.Empty((await portal.Visitor().SignInAsync(email, password)).Errors);
    }
}
