using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ComplaintPortal.Web.Data.Migrations.SqlServer
{
    public partial class Retention : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "ComplaintId",
                table: "Drafts",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ComplaintFigures",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Channel = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ReceivedIn = table.Column<DateTime>(type: "date", nullable: false),
                    ClosedIn = table.Column<DateTime>(type: "date", nullable: false),
                    Outcome = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Location = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Discussed = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Support = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    RestrictiveMeasure = table.Column<bool>(type: "bit", nullable: false),
                    Route = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    DaysTaken = table.Column<int>(type: "int", nullable: false),
                    Subjects = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Bodies = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ComplaintFigures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DestructionCertificates",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ClosedOn = table.Column<DateTime>(type: "date", nullable: false),
                    DestroyedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Years = table.Column<int>(type: "int", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Counts = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Before = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DestructionCertificates", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "RetentionHolds",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Reason = table.Column<string>(type: "nvarchar(980)", maxLength: 980, nullable: false),
                    DecidedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    ReviewOn = table.Column<DateTime>(type: "date", nullable: false),
                    PlacedByName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    PlacedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    RemindedOf = table.Column<DateTime>(type: "date", nullable: true),
                    LiftedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    LiftedByName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    LiftReason = table.Column<string>(type: "nvarchar(980)", maxLength: 980, nullable: true),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RetentionHolds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RetentionHolds_Complaints_ComplaintId",
                        column: x => x.ComplaintId,
                        principalTable: "Complaints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FiguresPromises",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    EndReason = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    WasLate = table.Column<bool>(type: "bit", nullable: false),
                    DaysTaken = table.Column<int>(type: "int", nullable: false),
                    FiguresId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FiguresPromises", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FiguresPromises_ComplaintFigures_FiguresId",
                        column: x => x.FiguresId,
                        principalTable: "ComplaintFigures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_ComplaintId",
                table: "Drafts",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_ClosedOn",
                table: "Complaints",
                columns: new[] { "ClosedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ComplaintFigures_ReceivedIn",
                table: "ComplaintFigures",
                columns: new[] { "ReceivedIn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_DestructionCertificates_Number",
                table: "DestructionCertificates",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FiguresPromises_FiguresId",
                table: "FiguresPromises",
                column: "FiguresId");

            migrationBuilder.CreateIndex(
                name: "IX_RetentionHolds_ComplaintId",
                table: "RetentionHolds",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_RetentionHolds_Review",
                table: "RetentionHolds",
                columns: new[] { "LiftedAt", "ReviewOn", "Id" });

            migrationBuilder.AddForeignKey(
                name: "FK_Drafts_Complaints_ComplaintId",
                table: "Drafts",
                column: "ComplaintId",
                principalTable: "Complaints",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Drafts_Complaints_ComplaintId",
                table: "Drafts");

            migrationBuilder.DropTable(
                name: "DestructionCertificates");

            migrationBuilder.DropTable(
                name: "FiguresPromises");

            migrationBuilder.DropTable(
                name: "RetentionHolds");

            migrationBuilder.DropTable(
                name: "ComplaintFigures");

            migrationBuilder.DropIndex(
                name: "IX_Drafts_ComplaintId",
                table: "Drafts");

            migrationBuilder.DropIndex(
                name: "IX_Complaints_ClosedOn",
                table: "Complaints");

            migrationBuilder.DropColumn(
                name: "ComplaintId",
                table: "Drafts");
        }
    }
}
