// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title HostileUsdc
/// @notice What USDC could become after an upgrade by its issuer: it calls back in the middle of a transfer, returns false
/// instead of reverting, and blacklists. Its own books stay right, so that the books of others can be held against them.
contract HostileUsdc {
    mapping(address account => uint256) public balanceOf;
    mapping(address owner => mapping(address spender => uint256)) public allowance;
    mapping(address account => bool) public isBlacklisted;
    uint256 public totalSupply;

    /// @notice Calls that got through in the middle of a transfer.
    uint256 public callbacks;
    bool public returnsFalse;
    address private _target;
    bytes private _call;

    error Blacklisted();
    error NotEnough();

    function configureMinter(address, uint256) external pure returns (bool) {
        return true;
    }

    function mint(address to, uint256 amount) external returns (bool) {
        balanceOf[to] += amount;
        totalSupply += amount;
        return true;
    }

    function approve(address spender, uint256 amount) external returns (bool) {
        allowance[msg.sender][spender] = amount;
        return true;
    }

    function transfer(address to, uint256 amount) external returns (bool) {
        return _move(msg.sender, to, amount);
    }

    function transferFrom(address from, address to, uint256 amount) external returns (bool) {
        if (allowance[from][msg.sender] < amount) revert NotEnough();
        if (returnsFalse) return false;
        allowance[from][msg.sender] -= amount;
        return _move(from, to, amount);
    }

    /// @notice The next transfer calls this in its middle, whatever comes of it.
    function arm(address target, bytes calldata call_) external {
        (_target, _call) = (target, call_);
    }

    function lie(bool isLying) external {
        returnsFalse = isLying;
    }

    function blacklist(address account, bool isListed) external {
        isBlacklisted[account] = isListed;
    }

    function _move(address from, address to, uint256 amount) private returns (bool) {
        if (returnsFalse) return false;
        if (isBlacklisted[from] || isBlacklisted[to]) revert Blacklisted();
        if (balanceOf[from] < amount) revert NotEnough();
        balanceOf[from] -= amount;
        _callBack();
        balanceOf[to] += amount;
        _callBack();
        return true;
    }

    /// @dev Twice armed, twice called: once the money has left, once it has arrived.
    function _callBack() private {
        address target = _target;
        if (target == address(0)) return;
        _target = address(0);
        (bool isDone, ) = target.call(_call);
        if (isDone) ++callbacks;
    }
}
