internal import Commands

await Claimlint.launch()
