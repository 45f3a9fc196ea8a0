// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title LotModel
/// @notice The holding period, thought anew and without regard to gas: every single share remembers when it came to its
/// investor, and the oldest leave first. Shares of one day count as acquired at the day's last acquisition.
contract LotModel {
    uint256 private immutable PERIOD;

    mapping(uint64 investor => uint256[] acquiredAt) private _shares;
    mapping(uint64 investor => mapping(uint256 day => uint256)) private _lastOfDay;

    constructor(uint256 periodSeconds) {
        PERIOD = periodSeconds;
    }

    function give(uint64 investor, uint256 shares) public {
        for (uint256 i = 0; i < shares; ++i) _shares[investor].push(block.timestamp);
        if (shares > 0) _lastOfDay[investor][block.timestamp / 1 days] = block.timestamp;
    }

    /// @return isOld Whether all of them had been held long enough.
    function take(uint64 investor, uint256 shares) public returns (bool isOld) {
        uint256[] storage held = _shares[investor];
        isOld = true;
        for (uint256 i = 0; i < shares; ++i) {
            uint256 since = _lastOfDay[investor][held[i] / 1 days];
            if (since + PERIOD > block.timestamp) isOld = false;
        }
        for (uint256 i = shares; i < held.length; ++i) held[i - shares] = held[i];
        for (uint256 i = 0; i < shares; ++i) held.pop();
    }

    function move(uint64 from, uint64 to, uint256 shares) external returns (bool isOld) {
        isOld = take(from, shares);
        give(to, shares);
    }

    function heldBy(uint64 investor) external view returns (uint256) {
        return _shares[investor].length;
    }
}
